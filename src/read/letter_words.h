// The words that open and close letters, in the languages that stories are written in. Folded to small
// letters.
#pragma once

#include <array>
#include <string_view>

namespace octavo::reader {

/// How a salutation begins; what follows is a name.
inline constexpr std::array<std::string_view, 104> salutation_words{
    // English
    "dear", "dearest", "my dear", "my dearest", "my darling", "my beloved", "my love", "my own",
    "my precious", "my lord", "my lady", "my friend", "my good", "darling", "beloved",
    "to whom it may concern", "to whoever", "a quien corresponda", "honoured", "honored", "sir", "sirs",
    "madam", "gentlemen", "esteemed", "most gracious", "hello", "hi", "hey", "greetings", "good morning",
    "your majesty", "your highness",
    // German, Dutch, the languages of the North
    "liebe", "lieber", "liebes", "liebster", "liebste", "mein lieber", "meine liebe", "mein liebster",
    "meine liebste", "sehr geehrte", "sehr geehrter", "geehrter", "verehrter", "verehrte", "teurer", "teure",
    "hochverehrter", "geliebte", "geliebter", "beste", "lieve", "geachte", "kära", "käre", "bästa", "kære",
    "kjære",
    // French, Spanish, Italian, Portuguese
    "cher", "chère", "chers", "chères", "mon cher", "ma chère", "mon ami", "ma chérie", "mon amour",
    "monsieur", "madame", "mademoiselle", "querido", "querida", "queridos", "mi querido", "mi querida",
    "estimado", "estimada", "muy señor", "amado", "caro", "cara", "carissimo", "carissima", "mio caro",
    "mia cara", "egregio", "gentile", "meu querido", "minha querida", "prezado", "prezada",
    // Russian, Polish, Finnish, Greek and others
    "дорогой", "дорогая", "милый", "милая", "уважаемый", "уважаемая", "милостивый государь", "drogi", "droga",
    "kochany", "kochana"};

inline constexpr std::array<std::string_view, 29> more_salutation_words{
    "szanowny", "milý",     "milá",    "drahý",   "drahá",   "rakas",       "kedves",      "sevgili",
    "αγαπητέ",  "αγαπητή",  "любимая", "любимый", "дорогие", "мой дорогой", "моя дорогая", "亲爱的",
    "親愛的",   "親愛なる", "拝啓",    "לכבוד",   "יקירי",   "יקירתי",      "אהובי",       "אהובתי",
    "שלום לך",  "عزيزي",    "عزيزتي",  "حبيبي",   "حبيبتي"};

/// What ends a salutation behind the name, where the language says it there: `דינה היקרה,`.
inline constexpr std::array<std::string_view, 6> salutation_endings{" היקר",  " היקרה",  " היקרים",
                                                                    " יקירי", " יקירתי", " האהובה"};

/// What greets whoever reads it, so that no name need stand there.
inline constexpr std::array<std::string_view, 4> formal_salutations{
    "to whom it may concern", "to whoever", "an alle, die es angeht", "a quien corresponda"};

/// Of these, what stands before a name and nothing else.
inline constexpr std::array<std::string_view, 71> naming_salutations{
    "dear",          "dearest",    "my dear",   "my dearest",  "my darling",    "my beloved", "my sweet",
    "darling",       "beloved",    "hi",        "hey",         "hello",         "liebe",      "lieber",
    "liebes",        "liebster",   "liebste",   "mein lieber", "meine liebe",   "hallo",      "sehr geehrte",
    "sehr geehrter", "lieve",      "beste",     "geachte",     "kära",          "käre",       "kære",
    "kjære",         "cher",       "chère",     "mon cher",    "ma chère",      "querido",    "querida",
    "mi querido",    "mi querida", "estimado",  "estimada",    "caro",          "cara",       "mio caro",
    "mia cara",      "carissimo",  "carissima", "meu querido", "minha querida", "prezado",    "prezada",
    "дорогой",       "дорогая",    "милый",     "милая",       "уважаемый",     "уважаемая",  "мой дорогой",
    "моя дорогая",   "drogi",      "droga",     "kochany",     "kochana",       "szanowny",   "milý",
    "milá",          "drahý",      "drahá",     "rakas",       "kedves",        "sevgili",    "αγαπητέ",
    "αγαπητή"};

/// The words alone that open an entry of a diary.
inline constexpr std::array<std::string_view, 15> diary_words{
    "dear diary",     "dear journal", "liebes tagebuch",  "cher journal",     "querido diario",
    "querido diário", "caro diario",  "дорогой дневник",  "lief dagboek",     "kära dagbok",
    "kære dagbog",    "kjære dagbok", "drogi pamiętniku", "rakas päiväkirja", "dear dairy"};

/// What stands above a signature, alone or before a comma and the name.
inline constexpr std::array<std::string_view, 149> closing_words{
    // English
    "love", "all my love", "with love", "with all my love", "lots of love", "much love", "yours",
    "yours truly", "yours sincerely", "yours faithfully", "yours always", "yours forever", "yours ever",
    "ever yours", "forever yours", "always yours", "truly yours", "very truly yours", "sincerely yours",
    "respectfully yours", "faithfully yours", "affectionately yours", "sincerely", "most sincerely", "truly",
    "faithfully", "affectionately", "respectfully", "cordially", "warmly", "fondly", "regards",
    "kind regards", "best regards", "warm regards", "kindest regards", "best", "best wishes",
    "with best wishes", "all the best", "cheers", "always", "forever", "signed", "thanks", "many thanks",
    "with thanks", "gratefully", "hugs", "xoxo", "take care", "farewell", "until then", "until we meet again",
    "see you soon", "in haste", "with affection", "with all my heart", "in friendship", "i remain",
    "believe me", "goodbye", "good-bye", "god bless you",
    // German, Dutch, the languages of the North
    "herzliche grüße", "liebe grüße", "viele grüße", "beste grüße", "mit freundlichen grüßen", "herzlichst",
    "hochachtungsvoll", "dein", "deine", "euer", "eure", "in liebe", "alles liebe", "es grüßt dich",
    "mit liebe", "herzliche grüsse", "liebe grüsse", "met vriendelijke groet", "groetjes", "liefs",
    "hartelijke groeten", "veel liefs", "med vänlig hälsning", "vänliga hälsningar", "hälsningar", "kram",
    "kærlig hilsen", "venlig hilsen", "med venlig hilsen", "vennlig hilsen", "hilsen", "kjærlig hilsen",
    // French, Spanish, Italian, Portuguese
    "bien à vous", "bien à toi", "cordialement", "amicalement", "affectueusement", "sincèrement",
    "tout à vous", "tout à toi", "à bientôt", "bises", "bisous", "je t'embrasse", "je vous embrasse",
    "avec amour", "avec tout mon amour", "atentamente", "un abrazo", "abrazos", "besos", "con cariño",
    "con amor", "con todo mi amor", "saludos", "cordialmente", "afectuosamente", "tuyo", "tuya", "suyo",
    "cordiali saluti", "distinti saluti", "con affetto", "un abbraccio", "baci", "tuo", "tua", "vostro",
    "atenciosamente", "um abraço", "abraços", "beijos", "com carinho", "com amor", "teu",
    // Russian, Polish, Czech, Finnish, Greek
    "с уважением", "с любовью", "искренне ваш", "искренне твой", "искренне ваша", "целую", "твой", "твоя",
    "ваш", "ваша"};

inline constexpr std::array<std::string_view, 43> more_closing_words{"un bacio",
                                                                     "שלך",
                                                                     "שלכם",
                                                                     "באהבה",
                                                                     "בברכה",
                                                                     "בכבוד רב",
                                                                     "להתראות",
                                                                     "נשיקות",
                                                                     "שלך לעד",
                                                                     "שלך תמיד",
                                                                     "בידידות",
                                                                     "بحب",
                                                                     "مع حبي",
                                                                     "المخلص",
                                                                     "المخلصة",
                                                                     "مع تحياتي",
                                                                     "تحياتي",
                                                                     "tanti baci",
                                                                     "un caro saluto",
                                                                     "un beso",
                                                                     "muchos besos",
                                                                     "grosses bises",
                                                                     "bis bald",
                                                                     "całuję",
                                                                     "ściskam",
                                                                     "pozdrowienia",
                                                                     "serdecznie pozdrawiam",
                                                                     "z wyrazami szacunku",
                                                                     "до встречи",
                                                                     "преданный вам",
                                                                     "обнимаю",
                                                                     "z poważaniem",
                                                                     "pozdrawiam",
                                                                     "s pozdravem",
                                                                     "s úctou",
                                                                     "terveisin",
                                                                     "rakkaudella",
                                                                     "tisztelettel",
                                                                     "szeretettel",
                                                                     "saygılarımla",
                                                                     "sevgiler",
                                                                     "με εκτίμηση",
                                                                     "με αγάπη"};

/// How a closing line begins that goes on: `Your obedient servant`, `Ton ami`, `Dein treuer Freund`.
inline constexpr std::array<std::string_view, 22> closing_beginnings{
    "your ",   "yours ",  "ever your ", "i am, ", "i remain, ", "believe me, ", "with love ", "with all my ",
    "dein ",   "deine ",  "ihr ergeb",  "ton ",   "ta ",        "votre ",       "tu amig",    "su ",
    "il tuo ", "la tua ", "твой ",      "твоя ",  "ваш ",       "ваша "};

/// What stands before the name of who signs, without a comma: `Dein Tom`, `Твой Том`.
inline constexpr std::array<std::string_view, 28> own_words{
    "your", "dein", "deine", "euer", "eure", "ihr",  "ihre", "je",  "jouw",   "din",
    "ton",  "ta",   "votre", "tu",   "tuyo", "tuya", "tuo",  "tua", "il tuo", "la tua",
    "teu",  "twój", "twoja", "твой", "твоя", "ваш",  "ваша", "tvůj"};

/// The keys at the head of a message.
inline constexpr std::array<std::string_view, 32> mail_keys{
    "from",    "to",   "subject", "date",  "sent",     "cc",       "bcc", "re",
    "von",     "an",   "betreff", "datum", "gesendet", "de",       "à",   "objet",
    "envoyé",  "para", "asunto",  "fecha", "assunto",  "da",       "a",   "oggetto",
    "от кого", "кому", "тема",    "от",    "дата",     "reply-to", "fwd", "attn"};

} // namespace octavo::reader
