// Which addresses become links.
#include "model/link.h"

#include "catch.h"

using octavo::model::href;

TEST_CASE("addresses of the web and of mail are links") {
  for (const char* const url :
       {"http://example.org", "https://example.org/", "https://www.youtube.com/watch?v=pXcBHrcH158&t=3#x",
        "https://example.org:8080/a/b.html", "ftp://example.org/file",
        "https://en.wikipedia.org/wiki/C%2B%2B", "http://192.168.0.1/x", "https://münchen.example/straße",
        "mailto:someone@example.org", "mailto:someone@example.org?subject=Hello"}) {
    INFO(url);
    CHECK_FALSE(href(url).empty());
  }
  CHECK(href("https://example.org/a?b=c&d=(e)#f") == "https://example.org/a?b=c&d=(e)#f");
  CHECK(href("HTTPS://Example.org/A") == "https://Example.org/A");
}

TEST_CASE("what an address may not hold is percent-encoded, once") {
  CHECK(href("https://example.org/a b") == "https://example.org/a%20b");
  CHECK(href("https://example.org/a%20b") == "https://example.org/a%20b");
  CHECK(href("https://example.org/100%") == "https://example.org/100%25");
  CHECK(href("https://example.org/%zz") == "https://example.org/%25zz");
  CHECK(href("https://example.org/\"<>\\^`{|}[]") == "https://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D");
  CHECK(href("https://example.org/é") == "https://example.org/%C3%A9");
  CHECK(href("https://example.org/a#b#c") == "https://example.org/a#b%23c");
}

TEST_CASE("all else is text") {
  for (const char* const url : {"",
                                "example.org",
                                "www.example.org/a",
                                "javascript:alert(1)",
                                "file:///etc/passwd",
                                "data:text/html,x",
                                "http:/example.org",
                                "http://",
                                "https:///path",
                                "https://exa mple.org",
                                "https://user:secret@example.org/",
                                "https://example.org:99999/",
                                "https://example.org:x/",
                                "https://-a.example",
                                "https://a..b/",
                                "http://1.2.3.256/",
                                "http://1.2.3/",
                                "http://0x7f/",
                                "https://ex<ample>.org",
                                "https://[::1]/",
                                "mailto:nobody",
                                "mailto:@example.org",
                                "../other.xhtml",
                                "#top",
                                "tel:123"}) {
    INFO(url);
    CHECK(href(url).empty());
  }
}
