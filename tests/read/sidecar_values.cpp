// The forms that values of a sidecar are brought into.
#include "read/sidecar_values.h"

#include "catch.h"

#include <utility>

using namespace octavo::reader;

TEST_CASE("languages are BCP 47 tags") {
  for (const auto& [text, tag] : {std::pair{"en", "en"},
                                  {"pt_BR", "pt-BR"},
                                  {"zh-Hans-CN", "zh-Hans-CN"},
                                  {"gsw", "gsw"},
                                  {"de-1996", "de-1996"},
                                  {"en-x-a", "en-x-a"}})
    CHECK(checked_language(text).value == tag);
  for (const char* const bad :
       {"", "e", "english", "C", "POSIX", "en-", "-en", "en--us", "en us", "1a", "de-abcdefghi", "fr é"})
    CHECK_FALSE(checked_language(bad).ok());
}

TEST_CASE("identifiers are URNs and URLs") {
  CHECK(checked_identifier("978-3-16-148410-0").value == "urn:isbn:9783161484100");
  CHECK(checked_identifier("ISBN: 0 306 40615 2").value == "urn:isbn:0306406152");
  CHECK(checked_identifier("0-8044-2957-x").value == "urn:isbn:080442957X");
  CHECK(checked_identifier("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6").value ==
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  for (const char* const same : {"urn:isbn:9783161484100", "https://example.org/a?b=c#d", "ao3:12345"})
    CHECK(checked_identifier(same).value == same);
  for (const char* const bad : {"9783161484101", "0306406153", "12345", "", ":", "a:", "http://a b", "1a:b"})
    CHECK_FALSE(checked_identifier(bad).ok());
}

TEST_CASE("dates are the day's, moments UTC's") {
  for (const char* const same : {"2013", "2013-04", "2013-04-01", "2012-02-29"})
    CHECK(checked_published(same).value == same);
  CHECK(checked_published("2013-04-01T23:00:00-05:00").value == "2013-04-01");
  for (const char* const bad : {"", "13", "2013-13", "1900-02-29", "2013-00", "2013-01-00", "2013-02-29",
                                "2013-4-1", "April 2013", "2013-04-01x", "0000", "20130401"})
    CHECK_FALSE(checked_published(bad).ok());

  CHECK(checked_modified("2013-04-01").value == "2013-04-01");
  CHECK(checked_modified("2013-04-01T12:30:15Z").value == "2013-04-01T12:30:15Z");
  CHECK(checked_modified("2013-04-01 12:30").value == "2013-04-01T12:30:00Z");
  CHECK(checked_modified("2013-12-31T23:30:00.5-01:00").value == "2014-01-01T00:30:00Z");
  CHECK(checked_modified("2012-03-01T00:30:00+01:00").value == "2012-02-29T23:30:00Z");
  CHECK(checked_modified("2014-01-01T00:30:00+01:00").value == "2013-12-31T23:30:00Z");
  CHECK(checked_modified("2012-02-29T23:30:00-01:00").value == "2012-03-01T00:30:00Z");
  CHECK(checked_modified("1900-02-28T23:30:00-23:59").value == "1900-03-01T23:29:00Z");
  CHECK(checked_modified("2016-12-31T23:59:60Z").value == "2016-12-31T23:59:59Z");
  for (const char* const bad :
       {"2013", "2013-04", "2013-04-01T", "0001-01-01T00:00:00+01:00", "9999-12-31T23:30:00-01:00",
        "2013-04-01T12:00:00Zx", "2013-04-01T25:00:00Z", "2013-04-01T12:00:00+1", "2013-04-01T12"})
    CHECK_FALSE(checked_modified(bad).ok());
}

TEST_CASE("positions in a series are decimal numbers") {
  for (const char* const same : {"1", "0", "1.5", "10.25"})
    CHECK(checked_position(same).value == same);
  for (const char* const bad : {"", "-1", ".5", "1.", "1.2.3", "one", "1e3", "1,5"})
    CHECK_FALSE(checked_position(bad).ok());
}

TEST_CASE("roles have words and codes") {
  CHECK(checked_role("Translator").value == "trl");
  CHECK(checked_role("pbl").value == "pbl");
  CHECK_FALSE(checked_role("boss").ok());
  CHECK_FALSE(checked_role("AUT").ok());
}
