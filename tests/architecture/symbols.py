"""The rules of the house that only what was built shows: the library does not print, exit, read files, the environment
or the clock, start threads, look at the locale or draw random numbers. (The idea is simdjson's.)

    symbols.py NM LIBRARY   checks a static library
    symbols.py --self       checks the check
"""

import re
import subprocess
import sys

# What is forbidden, as `nm --demangle` writes undefined symbols, by what they would do.
FORBIDDEN = {
    "prints": r"v?f?printf|__f?printf_chk|__v?f?printf_chk|puts|fputs|fputc|putchar|fwrite|write|perror|stdout|stderr"
    r"|std::(cout|cerr|clog|wcout|wcerr)|std::ios_base::Init::.*",
    "ends the program": r"exit|_exit|_Exit|quick_exit|abort|raise|kill|signal|sigaction",
    "reads the terminal": r"stdin|std::w?cin|getchar|fgets|fread|read|isatty",
    "reads the environment": r"(secure_)?getenv|setenv|unsetenv|putenv|environ",
    "touches files": r"f?open(64|at)?|freopen(64)?|fdopen|creat|unlink|rename|remove|mkdir|stat(64)?|lstat(64)?|tmpfile(64)?"
    r"|mkstemp(64)?|std::basic_[io]?fstream<.*|std::basic_filebuf<.*|std::filesystem::.*"
    r"|zip_(open|source_file|source_filep|fdopen|file_attributes_init)(_create)?|tinyxml2::XMLDocument::(Load|Save)File.*"
    r"|png_init_io|jpeg_stdio_(src|dest)|u_fopen.*",
    "looks at the clock": r"time|clock|gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?|mktime|strftime|tzset"
    r"|std::chrono::.*::now\(\)|ucal_getNow.*|icu_\d+::Calendar::getNow.*|sleep|usleep|nanosleep",
    "starts threads": r"pthread_create|std::thread::.*|std::jthread::.*|fork|vfork|posix_spawn.*|system|popen",
    "looks at the locale": r"setlocale|uselocale|newlocale|std::locale::(locale|global).*|nl_langinfo|localeconv"
    r"|uloc_(get|set)Default.*|icu_\d+::Locale::(get|set)Default.*",
    "draws random numbers": r"s?rand(_r|om)?|arc4random.*|getrandom|getentropy|std::random_device::.*|uuid_generate(_random|_time.*)?",
}

# What a library underneath brings with it, each with the reason why it does no harm.
ALLOWED = {
    "localeconv": "nlohmann/json looks up the decimal point that strtod wants, and writes JSON's own",
    "std::locale::locale()": "streams in memory ask for it; numbers never go through them",
    "std::thread::_M_start_thread": "the chapters of a book are set at once, where its caller asks for that",
    "std::thread::join": "the same",
    "std::thread::hardware_concurrency": "the same",
    "std::thread::_State::~_State": "the same",
    "abort": "nlohmann/json's and the C++ library's checks of their own logic, where all is lost anyway",
}


def undefined(text):
    """(object file, symbol) for each symbol that an object takes from elsewhere."""
    member = ""
    for line in text.splitlines():
        if line.endswith(":"):
            member = line[:-1]
        found = re.match(r"\s+[Uw] (.*)", line)
        if found:
            yield member, re.sub(r"\[abi:\w+\]|@.*$", "", found.group(1))


def check(text, allowed):
    complaints, seen = [], 0
    for member, symbol in undefined(text):
        seen += 1
        name = re.sub(r"\(.*$", "", symbol)
        for what, pattern in FORBIDDEN.items():
            if re.fullmatch(pattern, symbol) or re.fullmatch(pattern, name):
                if symbol not in allowed and name not in allowed:
                    complaints.append(f"{member}: {what}: {symbol}")
    return seen, complaints


def self_test():
    cases = [
        ("read.cpp.o:\n                 U std::cout\n", "prints"),
        ("read.cpp.o:\n                 U printf\n", "prints"),
        ("read.cpp.o:\n                 U exit\n", "ends the program"),
        ("read.cpp.o:\n                 U getenv@GLIBC_2.2.5\n", "reads the environment"),
        ("zip.cpp.o:\n                 U zip_open\n", "touches files"),
        ("a.cpp.o:\n                 U std::basic_ifstream<char, std::char_traits<char> >::basic_ifstream(char const*)\n", "touches files"),
        ("a.cpp.o:\n                 U std::filesystem::status(std::filesystem::__cxx11::path const&)\n", "touches files"),
        ("a.cpp.o:\n                 U std::chrono::_V2::system_clock::now()\n", "looks at the clock"),
        ("a.cpp.o:\n                 U std::thread::_M_start_thread(std::unique_ptr<int>, void (*)())\n", "starts threads"),
        ("a.cpp.o:\n                 U setlocale\n", "looks at the locale"),
        ("a.cpp.o:\n                 U uuid_generate_random\n", "draws random numbers"),
        ("a.cpp.o:\n                 U zip_open_from_source\n                 U memcpy\n                 U uuid_generate_sha1\n"
         "0000000000000000 T octavo::text::exit(int)\n                 U octavo::read(std::string_view)\n", ""),
    ]
    failures = []
    for text, expected in cases:
        _, complaints = check(text, {})
        if (not expected and complaints) or (expected and not any(expected in c for c in complaints)):
            failures.append(f"{text!r}: expected {expected or 'no complaint'!r}, got {complaints}")
    if check("a.cpp.o:\n                 U abort\n", ALLOWED)[1]:
        failures.append("what is allowed is not")
    return len(cases), failures


if __name__ == "__main__":
    if sys.argv[1] == "--self":
        count, wrong = self_test()
    else:
        listing = subprocess.run([sys.argv[1], "--demangle", "--undefined-only", sys.argv[2]], capture_output=True, text=True, check=True)
        count, wrong = check(listing.stdout, ALLOWED)
    print("\n".join(wrong))
    print(f"{count} checked, {len(wrong)} wrong")
    sys.exit(1 if wrong or count == 0 else 0)
