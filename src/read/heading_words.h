// The words that make a line a heading, in the languages that stories are written in, as data: one row a
// language and rank. Accents and capitals do not count.
#pragma once

#include "read/headings.h"

#include <array>
#include <string_view>

namespace octavo::reader {

/// Words that name what they number, parted by `|`. `languages` says whose number words may go with them.
struct HeadingWords {
  Rank rank;
  std::string_view languages;
  std::string_view words;
  bool weak = false; ///< a common word too: it counts only before its number, and where others like it do
};

inline constexpr std::array heading_words{
    HeadingWords{Rank::chapter, "en", "chapter|chap|chp|chpt|ch|episode|ep|stave|canto|fit|fytte"},
    HeadingWords{
        Rank::chapter, "en",
        "letter|section|adventure|tale|story|lecture|entry|lesson|day|night|update|turn|week|month|year|log|"
        "file|track|tape|loop|drabble|snippet|prompt|vignette|fragment|case|dream|memory|chronicle|c",
        true},
    HeadingWords{Rank::scene, "en", "scene"},
    HeadingWords{Rank::part, "en", "part|act"},
    HeadingWords{Rank::part, "en", "phase|epoch|period|arc|saga|season|pt", true},
    HeadingWords{Rank::book, "en", "book"},
    HeadingWords{Rank::volume, "en", "volume|vol"},
    HeadingWords{Rank::chapter, "de", "kapitel|kap|abschnitt|gesang"},
    HeadingWords{Rank::chapter, "de", "brief|folge|abenteuer", true},
    HeadingWords{Rank::scene, "de", "szene|auftritt"},
    HeadingWords{Rank::part, "de", "teil|theil|akt|aufzug|abteilung|abtheilung"},
    HeadingWords{Rank::book, "de", "buch"},
    HeadingWords{Rank::volume, "de", "band"},
    HeadingWords{Rank::chapter, "nl", "hoofdstuk|zang|aflevering"},
    HeadingWords{Rank::scene, "nl", "toneel|tooneel|scène"},
    HeadingWords{Rank::part, "nl", "deel|bedrijf|akte"},
    HeadingWords{Rank::book, "nl", "boek"},
    HeadingWords{Rank::chapter, "sv da no", "kapitel|kapitlet|kapittel|avsnitt|afsnit|sång|sang"},
    HeadingWords{Rank::chapter, "sv da no", "brev", true},
    HeadingWords{Rank::scene, "sv da no", "scen|scenen|scene"},
    HeadingWords{Rank::part, "sv da no", "del|delen|akt|akten"},
    HeadingWords{Rank::book, "sv da no", "bok|boken|boka|bog|bogen"},
    HeadingWords{Rank::volume, "sv da no", "band|bandet|bind|bindet"},
    HeadingWords{Rank::chapter, "fi", "luku|laulu|runo"},
    HeadingWords{Rank::scene, "fi", "kohtaus"},
    HeadingWords{Rank::part, "fi", "osa|näytös"},
    HeadingWords{Rank::book, "fi", "kirja"},
    HeadingWords{Rank::volume, "fi", "nide"},
    HeadingWords{Rank::chapter, "fr", "chapitre|chap|épisode|chant"},
    HeadingWords{Rank::chapter, "fr", "lettre", true},
    HeadingWords{Rank::scene, "fr", "scène|tableau"},
    HeadingWords{Rank::part, "fr", "partie|acte|époque"},
    HeadingWords{Rank::book, "fr", "livre"},
    HeadingWords{Rank::volume, "fr", "tome|volume"},
    HeadingWords{Rank::chapter, "es", "capítulo|cap|episodio|canto|tratado"},
    HeadingWords{Rank::chapter, "es pt ca", "carta", true},
    HeadingWords{Rank::scene, "es", "escena|cuadro"},
    HeadingWords{Rank::part, "es", "parte|acto|jornada"},
    HeadingWords{Rank::book, "es", "libro"},
    HeadingWords{Rank::volume, "es", "tomo|volumen"},
    HeadingWords{Rank::chapter, "pt", "capítulo|cap|episódio|canto"},
    HeadingWords{Rank::scene, "pt", "cena|scena"},
    HeadingWords{Rank::part, "pt", "parte|ato|acto"},
    HeadingWords{Rank::book, "pt", "livro"},
    HeadingWords{Rank::volume, "pt", "tomo|volume"},
    HeadingWords{Rank::chapter, "it", "capitolo|cap|capo|episodio|canto"},
    HeadingWords{Rank::chapter, "it", "lettera", true},
    HeadingWords{Rank::scene, "it", "scena|quadro"},
    HeadingWords{Rank::part, "it", "parte|atto"},
    HeadingWords{Rank::book, "it", "libro"},
    HeadingWords{Rank::volume, "it", "tomo|volume"},
    HeadingWords{Rank::chapter, "ca", "capítol|cant"},
    HeadingWords{Rank::scene, "ca", "escena"},
    HeadingWords{Rank::part, "ca", "part|acte"},
    HeadingWords{Rank::book, "ca", "llibre"},
    HeadingWords{Rank::volume, "ca", "volum|tom"},
    HeadingWords{Rank::chapter, "ro", "capitolul|capitol|cap|cântul|scrisoarea"},
    HeadingWords{Rank::scene, "ro", "scena"},
    HeadingWords{Rank::part, "ro", "partea|actul"},
    HeadingWords{Rank::book, "ro", "cartea"},
    HeadingWords{Rank::volume, "ro", "volumul|tomul"},
    HeadingWords{Rank::chapter, "pl", "rozdział|pieśń|odcinek"},
    HeadingWords{Rank::scene, "pl", "scena"},
    HeadingWords{Rank::part, "pl", "część|akt"},
    HeadingWords{Rank::book, "pl", "księga"},
    HeadingWords{Rank::volume, "pl", "tom"},
    HeadingWords{Rank::chapter, "cs sk", "kapitola|hlava|zpěv|spev"},
    HeadingWords{Rank::scene, "cs sk", "výstup|scéna|obraz"},
    HeadingWords{Rank::part, "cs sk", "část|časť|díl|diel|jednání|dějství|dejstvo|dejství"},
    HeadingWords{Rank::book, "cs sk", "kniha"},
    HeadingWords{Rank::volume, "cs sk", "svazek|zväzok"},
    HeadingWords{Rank::chapter, "hu", "fejezet|ének"},
    HeadingWords{Rank::scene, "hu", "jelenet|szín"},
    HeadingWords{Rank::part, "hu", "rész|felvonás"},
    HeadingWords{Rank::book, "hu", "könyv"},
    HeadingWords{Rank::volume, "hu", "kötet"},
    HeadingWords{Rank::chapter, "tr", "bölüm"},
    HeadingWords{Rank::scene, "tr", "sahne"},
    HeadingWords{Rank::part, "tr", "kısım|perde"},
    HeadingWords{Rank::book, "tr", "kitap"},
    HeadingWords{Rank::volume, "tr", "cilt"},
    HeadingWords{Rank::chapter, "ru", "глава|песнь"},
    HeadingWords{Rank::chapter, "ru", "письмо", true},
    HeadingWords{Rank::scene, "ru", "явление|сцена"},
    HeadingWords{Rank::part, "ru", "часть|действие|акт"},
    HeadingWords{Rank::book, "ru", "книга"},
    HeadingWords{Rank::volume, "ru", "том"},
    HeadingWords{Rank::chapter, "uk", "глава|розділ|пісня"},
    HeadingWords{Rank::scene, "uk", "ява|сцена"},
    HeadingWords{Rank::part, "uk", "частина|дія"},
    HeadingWords{Rank::book, "uk", "книга"},
    HeadingWords{Rank::volume, "uk", "том"},
    HeadingWords{Rank::chapter, "el", "κεφάλαιο|κεφάλαιον|κεφ|ραψωδία"},
    HeadingWords{Rank::scene, "el", "σκηνή"},
    HeadingWords{Rank::part, "el", "μέρος|πράξη|πράξις"},
    HeadingWords{Rank::book, "el", "βιβλίο|βιβλίον"},
    HeadingWords{Rank::volume, "el", "τόμος"},
    HeadingWords{Rank::chapter, "bg", "глава"},
    HeadingWords{Rank::part, "bg", "част"},
    HeadingWords{Rank::chapter, "hr sr", "poglavlje|glava|поглавље|глава"},
    HeadingWords{Rank::part, "hr sr", "dio|deo|део"},
    HeadingWords{Rank::book, "hr sr", "knjiga|књига"},
    HeadingWords{Rank::chapter, "sl", "poglavje"},
    HeadingWords{Rank::chapter, "lt", "skyrius"},
    HeadingWords{Rank::chapter, "lv", "nodaļa"},
    HeadingWords{Rank::chapter, "et", "peatükk"},
    HeadingWords{Rank::chapter, "eo", "ĉapitro"},
    HeadingWords{Rank::chapter, "vi", "chương|hồi"},
    HeadingWords{Rank::part, "vi", "phần|quyển"},
    HeadingWords{Rank::chapter, "id ms", "bab"},
    HeadingWords{Rank::part, "id ms", "bagian|bahagian"},
    HeadingWords{Rank::chapter, "tl", "kabanata"},
    HeadingWords{Rank::part, "tl", "bahagi|yugto"},
    HeadingWords{Rank::chapter, "th", "บทที่|ตอนที่"},
    HeadingWords{Rank::part, "th", "ภาคที่|ภาค"},
    HeadingWords{Rank::chapter, "hi", "अध्याय"},
    HeadingWords{Rank::part, "hi", "भाग"},
    HeadingWords{Rank::chapter, "he", "פרק|הפרק"},
    HeadingWords{Rank::scene, "he", "תמונה|סצנה"},
    HeadingWords{Rank::part, "he", "חלק|מערכה|החלק"},
    HeadingWords{Rank::book, "he", "ספר"},
    HeadingWords{Rank::volume, "he", "כרך"},
    HeadingWords{Rank::chapter, "ar", "الفصل|فصل|الحلقة|الباب"},
    HeadingWords{Rank::scene, "ar", "المشهد"},
    HeadingWords{Rank::part, "ar", "الجزء|القسم"},
    HeadingWords{Rank::book, "ar", "الكتاب"},
    HeadingWords{Rank::volume, "ar", "المجلد"},
};

/// Names of a section that stand for themselves, parted by `|`.
struct KindWords {
  SectionKind kind;
  std::string_view words;
  bool numbered = false; ///< a common word too: it counts only before a number
};

inline constexpr std::array kind_words{
    KindWords{SectionKind::prologue,
              "prologue|prelude|prolog|prólogo|prologo|pròleg|proloog|prologi|prologul|prológus|előhang|"
              "prológ|öndeyiş|"
              "пролог|πρόλογος|פרולוג|مقدمة|التمهيد|induction|プロローグ|序章|楔子|引子|序幕|프롤로그|서장"},
    KindWords{
        SectionKind::epilogue,
        "epilogue|the epilogue|coda|épilogue|epilog|epílogo|epilogo|epíleg|epiloog|epilogi|epilogul|epilógus|"
        "utóhang|epilóg|sonsöz|эпилог|епілог|επίλογος|אפילוג|الخاتمة|خاتمة|conclusion|zakończenie|schluss|"
        "schluß|conclusione|conclusión|conclusão|slutning|заключение|エピローグ|終章|终章|尾声|尾聲|에필로그|"
        "종장"},
    KindWords{
        SectionKind::interlude,
        "interlude|intermission|intermezzo|interludio|interlúdio|intermède|zwischenspiel|mellanspel|"
        "mellemspil|mellomspill|välisoitto|interludium|przerywnik|mezihra|közjáték|interludiu|ara bölüm|"
        "интерлюдия|интермедия|інтерлюдія|ιντερλούδιο|entr'acte|side "
        "story|side chapter|bonus chapter|bonus scene|bonus story|extra chapter|extra story|special chapter|"
        "special episode|capítulo extra|capítulo especial|capítulo bônus|capítulo bonus|chapitre "
        "bonus|bonuskapitel|capitolo extra|capitolo bonus|бонусная "
        "глава|omake|幕間|間章|番外|番外編|番外篇|막간"},
    KindWords{SectionKind::interlude, "extra|bonus|special|ss", true},
    KindWords{SectionKind::foreword,
              "foreword|avant propos|vorwort|geleitwort|voorwoord|förord|forord|esipuhe|alkusanat|prefazione|"
              "premessa|pròleg de l'autor|przedmowa|słowo wstępne|předmluva|predslov|predhovor|előszó|önsöz|"
              "cuvânt înainte|предисловие|передмова|הקדמה|前言|머리말|まえがき"},
    KindWords{SectionKind::preface,
              "preface|the preface|author's preface|preface by the author|préface|prefacio|prefácio|prefaci|"
              "prefață|vorrede|voorrede|företal|fortale|wstęp|prefaţă|вступление от "
              "автора|προοίμιο|المقدمة|序|序文|序言|自序|서문|はしがき"},
    KindWords{
        SectionKind::introduction,
        "introduction|introductory|introductory note|author's introduction|einleitung|einführung|inleiding|"
        "inledning|indledning|innledning|johdanto|introducción|introdução|introduzione|introducció|"
        "introducere|wprowadzenie|úvod|bevezetés|bevezető|giriş|введение|вступление|вступ|εισαγωγή|מבוא|"
        "はじめに|導入|引言"},
    KindWords{SectionKind::back_matter,
              "about the author|about the authors|über den autor|über die autorin|à propos de "
              "l'auteur|sobre el autor|sobre la autora|sobre o autor|об авторе|over de auteur"},
    KindWords{SectionKind::afterword, "afterword|完本感言|完结感言|author q a|author's q a|q a with the "
                                      "author|postface|postscript|nachwort|nawoord|efterord|etterord|"
                                      "jälkisanat|loppusanat|epílogo del autor|"
                                      "postfazione|posfacio|posfácio|posłowie|doslov|utószó|послесловие|"
                                      "післямова|אחרית דבר|後記|后记|あとがき|おわりに|후기|작가의 말"},
    KindWords{SectionKind::acknowledgments,
              "acknowledgments|acknowledgements|acknowledgment|danksagung|dankwoord|remerciements|"
              "agradecimientos|agradecimentos|ringraziamenti|agraïments|podziękowania|poděkování|"
              "köszönetnyilvánítás|teşekkür|mulțumiri|благодарности|подяки|ευχαριστίες|תודות"},
    KindWords{SectionKind::dedication,
              "dedication|dedicatory|widmung|zueignung|dédicace|dedicatoria|dedicatória|dedica|dedicatòria|"
              "opdracht|tillägnan|tilegnelse|dedykacja|věnování|venovanie|ajánlás|ithaf|dedicație|посвящение|"
              "присвята|αφιέρωση|הקדשה|إهداء"},
    KindWords{SectionKind::epigraph, "epigraph|épigraphe|epígrafe|epigrafe|эпиграф"},
    KindWords{
        SectionKind::appendix,
        "appendix|anhang|appendice|annexe|apéndice|apêndice|bijlage|bilaga|tillæg|tillegg|liite|dodatek|"
        "příloha|dodatok|függelék|ek bölüm|anexă|приложение|додаток|παράρτημα|נספח|附錄|附录|付録|부록"},
};

/// What heads a printed table of contents, or a list of pictures.
inline constexpr std::string_view contents_words =
    "contents|table of contents|threadmarks|the contents|contents of|list of "
    "chapters|chapters|inhalt|inhaltsverzeichnis|"
    "inhoud|inhoudsopgave|innehåll|innehållsförteckning|indhold|indholdsfortegnelse|innhold|"
    "innholdsfortegnelse|"
    "sisällys|sisällysluettelo|table des matières|table des chapitres|table|sommaire|índice|índice general|"
    "contenido|tabla de contenido|tabla de contenidos|sumário|conteúdo|indice|sommario|índex|taula|sumar|"
    "cuprins|cuprinsul|tabla de materii|spis treści|spis rzeczy|obsah|tartalom|tartalomjegyzék|içindekiler|"
    "оглавление|содержание|зміст|περιεχόμενα|πίνακας περιεχομένων|תוכן|תוכן העניינים|תוכן עניינים|المحتويات|"
    "الفهرس|فهرس|目次|目录|目錄|차례|목차";

inline constexpr std::string_view pictures_words =
    "illustrations|list of illustrations|the illustrations|list of plates|plates|list of figures|"
    "list of tables|list of maps|maps|abbildungen|verzeichnis der abbildungen|illustraties|lijst van "
    "illustraties|"
    "table des illustrations|table des gravures|liste des illustrations|lista de ilustraciones|"
    "indice delle illustrazioni|ilustraciones|lista de ilustrações|lista ilustracji|spis ilustracji|"
    "список иллюстраций|illustrationer";

} // namespace octavo::reader
