// Words of dates and times, in the languages that stories are written in. Folded to small letters.
#pragma once

#include <array>
#include <string_view>

namespace octavo::reader {

/// Months, some as beginnings of their forms (a star at the end).
inline constexpr std::array<std::string_view, 168> month_words{
    "january",   "february",  "march",        "april",      "may",        "june",       "july",
    "august",    "september", "october",      "november",   "december",   "jan",        "feb",
    "mar",       "apr",       "jun",          "jul",        "aug",        "sept",       "sep",
    "oct",       "nov",       "dec",          "januar*",    "februar*",   "märz",       "mai",
    "juni",      "juli",      "oktober",      "dezember",   "jänner",     "janvier",    "février",
    "mars",      "avril",     "juin",         "juillet",    "août",       "septembre",  "octobre",
    "novembre",  "décembre",  "enero",        "febrero",    "marzo",      "abril",      "mayo",
    "junio",     "julio",     "agosto",       "septiembre", "setiembre",  "octubre",    "noviembre",
    "diciembre", "gennaio",   "febbraio",     "aprile",     "maggio",     "giugno",     "luglio",
    "settembre", "ottobre",   "dicembre",     "janeiro",    "fevereiro",  "março",      "maio",
    "junho",     "julho",     "setembro",     "outubro",    "novembro",   "dezembro",   "maart",
    "mei",       "augustus",  "maj",          "augusti",    "januari",    "februari",   "desember",
    "marts",     "январ*",    "феврал*",      "март*",      "апрел*",     "мая",        "май",
    "июн*",      "июл*",      "август*",      "сентябр*",   "октябр*",    "ноябр*",     "декабр*",
    "styczni*",  "lut*",      "marca",        "kwietni*",   "maja",       "czerwca",    "lipca",
    "sierpnia",  "wrześni*",  "październik*", "listopad*",  "grudni*",    "ledna",      "února",
    "března",    "dubna",     "května",       "června",     "července",   "srpna",      "září",
    "října",     "prosince",  "tammikuu*",    "helmikuu*",  "maaliskuu*", "huhtikuu*",  "toukokuu*",
    "kesäkuu*",  "heinäkuu*", "elokuu*",      "syyskuu*",   "lokakuu*",   "marraskuu*", "joulukuu*",
    "ιανουαρ*",  "φεβρουαρ*", "μαρτ*",        "απριλ*",     "μαΐου",      "ιουν*",      "ιουλ*",
    "αυγούστ*",  "σεπτεμβρ*", "οκτωβρ*",      "νοεμβρ*",    "δεκεμβρ*",   "ocak",       "şubat",
    "mayıs",     "haziran",   "temmuz",       "ağustos",    "eylül",      "ekim",       "kasım",
    "aralık",    "בינואר",    "בפברואר",      "במרץ",       "במרס",       "באפריל",     "במאי",
    "ביוני",     "ביולי",     "באוגוסט",      "בספטמבר",    "באוקטובר",   "בנובמבר",    "בדצמבר"};

inline constexpr std::array<std::string_view, 80> weekday_words{
    "monday",   "tuesday",       "wednesday",   "thursday",     "friday",       "saturday",    "sunday",
    "mon",      "tues",          "tue",         "wed",          "thurs",        "thu",         "fri",
    "montag",   "dienstag",      "mittwoch",    "donnerstag",   "freitag",      "samstag",     "sonnabend",
    "sonntag",  "lundi",         "mardi",       "mercredi",     "jeudi",        "vendredi",    "samedi",
    "dimanche", "lunes",         "martes",      "miércoles",    "jueves",       "viernes",     "sábado",
    "domingo",  "lunedì",        "martedì",     "mercoledì",    "giovedì",      "venerdì",     "sabato",
    "domenica", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "maandag",
    "dinsdag",  "woensdag",      "donderdag",   "vrijdag",      "zaterdag",     "zondag",      "måndag",
    "tisdag",   "onsdag",        "torsdag",     "fredag",       "lördag",       "söndag",      "mandag",
    "tirsdag",  "lørdag",        "søndag",      "понедельник",  "вторник",      "среда",       "четверг",
    "пятница",  "суббота",       "воскресенье", "poniedziałek", "wtorek",       "środa",       "czwartek",
    "piątek",   "sobota",        "niedziela"};

/// Words that only times by another have beside numbers: `later`, `the same`.
inline constexpr std::array<std::string_view, 48> relation_words{
    "later",     "earlier",   "ago",        "before",     "after",     "next",      "previous", "same",
    "meanwhile", "following", "afterwards", "später",     "zuvor",     "danach",    "vorher",   "nächster",
    "nächsten",  "plus",      "tard",       "auparavant", "suivant",   "lendemain", "après",    "avant",
    "después",   "antes",     "siguiente",  "más",        "tarde",     "dopo",      "prima",    "seguente",
    "depois",    "seguinte",  "later,",     "senare",     "senere",    "спустя",    "позже",    "назад",
    "следующий", "następny",  "później",    "päivää",     "myöhemmin", "flashback", "present",  "past"};

/// Units and parts of the day.
inline constexpr std::array<std::string_view, 110> unit_words{
    "day",    "days",        "hour",     "hours",     "minute",    "minutes", "second",  "seconds",
    "week",   "weeks",       "month",    "months",    "year",      "years",   "morning", "evening",
    "night",  "noon",        "midnight", "afternoon", "dawn",      "dusk",    "sunrise", "sunset",
    "tag",    "tage",        "tagen",    "stunde",    "stunden",   "minuten", "woche",   "wochen",
    "monate", "monaten",     "jahr",     "jahre",     "jahren",    "morgen",  "abend",   "nacht",
    "mittag", "mitternacht", "jour",     "jours",     "heure",     "heures",  "minuit",  "midi",
    "matin",  "soir",        "nuit",     "semaine",   "semaines",  "mois",    "ans",     "années",
    "día",    "días",        "hora",     "horas",     "noche",     "mañana",  "semana",  "semanas",
    "mes",    "meses",       "año",      "años",      "giorno",    "giorni",  "ora",     "ore",
    "notte",  "sera",        "mattina",  "settimana", "settimane", "mese",    "mesi",    "anno",
    "anni",   "dia",         "dias",     "noite",     "manhã",     "ano",     "anos",    "dag",
    "dagen",  "uur",         "nacht,",   "день",      "дня",       "дней",    "час",     "часа",
    "часов",  "утро",        "утром",    "вечер",     "вечером",   "ночь",    "ночью",   "неделя",
    "недели", "лет",         "год",      "года",      "dzień",     "dni"};

inline constexpr std::array<std::string_view, 138> small_words{
    "of",     "the",    "in",      "at",     "on",    "a",        "an",   "that",    "this",    "to",
    "from",   "and",    "o'clock", "oclock", "a.m",   "p.m",      "am",   "pm",      "uhr",     "bc",
    "ad",     "ce",     "bce",     "den",    "der",   "die",      "das",  "dem",     "im",      "vom",
    "um",     "gegen",  "le",      "la",     "les",   "du",       "de",   "des",     "à",       "au",
    "l'an",   "el",     "del",     "al",     "las",   "los",      "en",   "di",      "il",      "lo",
    "alle",   "do",     "da",      "no",     "na",    "às",       "h",    "em",      "op",      "de",
    "het",    "om",     "kl",      "kell",   "г",     "года",     "году", "в",       "на",      "из",
    "r",      "o",      "about",   "around", "near",  "some",     "few",  "several", "one",     "two",
    "three",  "four",   "five",    "six",    "seven", "eight",    "nine", "ten",     "eleven",  "twelve",
    "twenty", "thirty", "ein",     "eine",   "einen", "zwei",     "drei", "vier",    "fünf",    "un",
    "une",    "deux",   "trois",   "quatre", "cinq",  "quelques", "dos",  "tres",    "cuatro",  "unos",
    "due",    "tre",    "quattro", "dois",   "duas",  "три",      "два",  "две",     "четыре",  "несколько",
    "first",  "second", "third",   "fourth", "fifth", "early",    "late", "year",    "present", "circa",
    "ca",     "st",     "y",       "e",      "et",    "und",      "i",    "its"};

} // namespace octavo::reader
