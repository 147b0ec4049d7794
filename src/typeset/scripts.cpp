// See scripts.h.
#include "typeset/scripts.h"

#include "text/unicode.h"

namespace octavo::typesetter {

bool is_spaced(hb_script_t script) noexcept {
  switch (script) {
  case HB_SCRIPT_LATIN:
  case HB_SCRIPT_GREEK:
  case HB_SCRIPT_CYRILLIC:
  case HB_SCRIPT_ARMENIAN:
  case HB_SCRIPT_GEORGIAN:
  case HB_SCRIPT_HEBREW:
  case HB_SCRIPT_HAN:
  case HB_SCRIPT_HIRAGANA:
  case HB_SCRIPT_KATAKANA:
  case HB_SCRIPT_HANGUL:
  case HB_SCRIPT_BOPOMOFO:
  case HB_SCRIPT_THAI:
  case HB_SCRIPT_LAO: return true;
  default: return false;
  }
}

bool is_ideographic(hb_script_t script) noexcept {
  return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA ||
         script == HB_SCRIPT_BOPOMOFO || script == HB_SCRIPT_THAI || script == HB_SCRIPT_LAO;
}

bool is_alphabetic(hb_script_t script) noexcept {
  return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC ||
         script == HB_SCRIPT_ARMENIAN || script == HB_SCRIPT_GEORGIAN;
}

bool is_east_asian(hb_script_t script) noexcept {
  return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA ||
         script == HB_SCRIPT_HANGUL || script == HB_SCRIPT_BOPOMOFO;
}

bool has_no_italics(hb_script_t script) noexcept {
  if (is_shared(script) || script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK ||
      script == HB_SCRIPT_CYRILLIC)
    return false;
  return script == HB_SCRIPT_HANGUL || !is_east_asian(script);
}

hb_script_t script_of(char32_t c) {
  if (c < 0x2B0)
    return c >= 0xAA && text::is_letter(c)          ? HB_SCRIPT_LATIN
           : (c | 32U) >= U'a' && (c | 32U) <= U'z' ? HB_SCRIPT_LATIN
                                                    : HB_SCRIPT_COMMON;
  return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

bool is_shared(hb_script_t script) noexcept {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

} // namespace octavo::typesetter
