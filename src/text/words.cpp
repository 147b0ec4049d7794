// See words.h. One row a language, in the order of its tag.
#include "text/words.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace octavo::text {
namespace {

struct Row {
  std::string_view language;
  Words words;
};

// clang-format off
constexpr std::array table{
    Row{"ar", {"المحتويات", "الغلاف", "صفحة العنوان", "البداية", "بلا عنوان",
      "الفصل {n}", "الجزء {n}", "تمهيد", "فاصل", "خاتمة",
      "نبذة", "إهداء", "استهلال", "تصدير", "توطئة", "مقدمة",
      "كلمة ختامية", "شكر وتقدير", "ملحق", "ملاحظة المؤلف", "صفحات تمهيدية", "صفحات ختامية",
      "ترجمة {name}", "تحرير {name}", "رسوم {name}",
      "عدد الكلمات", "تاريخ النشر", "تاريخ التحديث", ": ",
      "تحذيرات المحتوى", "حواشٍ", "ملاحظات المؤلف",
      "إخلاء مسؤولية", "ما حدث سابقًا", "شكر", "ردود على التعليقات", "ملاحظة المحرر",
      "الجديد في هذه الطبعة", "منقّح", "الفصول {n}"}},
    Row{"bg", {"Съдържание", "Корица", "Заглавна страница", "Начало", "Без заглавие",
      "Глава {n}", "Част {n}", "Пролог", "Интерлюдия", "Епилог",
      "Описание", "Посвещение", "Епиграф", "Встъпителни думи", "Предговор", "Въведение",
      "Послеслов", "Благодарности", "Приложение", "Бележка от автора", "Уводни страници", "Заключителни страници",
      "Превод: {name}", "Редакция: {name}", "Илюстрации: {name}",
      "Брой думи", "Публикувано", "Обновено", ": ",
      "Предупреждения за съдържанието", "Бележки", "Бележки от автора",
      "Отказ от права", "Накратко дотук", "Благодарности", "Отговори на отзивите", "Бележка от редактора",
      "Ново в това издание", "Преработено", "Глави {n}"}},
    Row{"ca", {"Taula de continguts", "Coberta", "Portada", "Inici", "Sense títol",
      "Capítol {n}", "Part {n}", "Pròleg", "Interludi", "Epíleg",
      "Descripció", "Dedicatòria", "Epígraf", "Presentació", "Prefaci", "Introducció",
      "Postfaci", "Agraïments", "Apèndix", "Nota de l’autor", "Pàgines preliminars", "Pàgines finals",
      "Traducció de {name}", "Edició de {name}", "Il·lustracions de {name}",
      "Nombre de paraules", "Publicat", "Actualitzat", ": ",
      "Advertiments de contingut", "Notes", "Notes de l’autor",
      "Avís legal", "Fins ara", "Agraïments", "Respostes als comentaris", "Nota de l’editor",
      "Novetats d’aquesta edició", "Revisat", "Capítols {n}"}},
    Row{"cs", {"Obsah", "Obálka", "Titulní strana", "Začátek", "Bez názvu",
      "{n}. kapitola", "{n}. část", "Prolog", "Mezihra", "Epilog",
      "Popis", "Věnování", "Motto", "Slovo úvodem", "Předmluva", "Úvod",
      "Doslov", "Poděkování", "Dodatek", "Poznámka autora", "Úvodní strany", "Závěrečné strany",
      "Překlad: {name}", "Redakce: {name}", "Ilustrace: {name}",
      "Počet slov", "Vydáno", "Upraveno", ": ",
      "Upozornění na obsah", "Poznámky", "Poznámky autora",
      "Prohlášení", "Co se stalo dříve", "Poděkování", "Odpovědi na komentáře", "Poznámka redakce",
      "Novinky v tomto vydání", "Přepracováno", "Kapitoly {n}"}},
    Row{"da", {"Indhold", "Omslag", "Titelblad", "Begyndelse", "Uden titel",
      "Kapitel {n}", "Del {n}", "Prolog", "Mellemspil", "Epilog",
      "Beskrivelse", "Dedikation", "Motto", "Forord", "Forord", "Indledning",
      "Efterskrift", "Tak", "Appendiks", "Forfatterens note", "Indledende sider", "Afsluttende sider",
      "Oversat af {name}", "Redigeret af {name}", "Illustreret af {name}",
      "Antal ord", "Udgivet", "Opdateret", ": ",
      "Indholdsadvarsler", "Noter", "Forfatterens noter",
      "Ansvarsfraskrivelse", "Tidligere", "Tak", "Svar på anmeldelser", "Redaktørens note",
      "Nyt i denne udgave", "Revideret", "Kapitel {n}"}},
    Row{"de", {"Inhalt", "Umschlag", "Titelseite", "Beginn", "Ohne Titel",
      "Kapitel {n}", "Teil {n}", "Prolog", "Zwischenspiel", "Epilog",
      "Beschreibung", "Widmung", "Motto", "Geleitwort", "Vorwort", "Einleitung",
      "Nachwort", "Danksagung", "Anhang", "Anmerkung des Autors", "Titelei", "Schlussteil",
      "Übersetzt von {name}", "Herausgegeben von {name}", "Illustriert von {name}",
      "Wörter", "Veröffentlicht", "Aktualisiert", ": ",
      "Inhaltswarnungen", "Anmerkungen", "Anmerkungen des Autors",
      "Haftungsausschluss", "Was bisher geschah", "Dank", "Antworten auf Reviews", "Anmerkung der Redaktion",
      "Neu in dieser Ausgabe", "Überarbeitet", "Kapitel {n}"}},
    Row{"el", {"Περιεχόμενα", "Εξώφυλλο", "Σελίδα τίτλου", "Αρχή", "Χωρίς τίτλο",
      "Κεφάλαιο {n}", "Μέρος {n}", "Πρόλογος", "Ιντερλούδιο", "Επίλογος",
      "Περιγραφή", "Αφιέρωση", "Μότο", "Προλογικό σημείωμα", "Προοίμιο", "Εισαγωγή",
      "Επίμετρο", "Ευχαριστίες", "Παράρτημα", "Σημείωμα του συγγραφέα", "Εισαγωγικές σελίδες", "Τελικές σελίδες",
      "Μετάφραση: {name}", "Επιμέλεια: {name}", "Εικονογράφηση: {name}",
      "Αριθμός λέξεων", "Δημοσίευση", "Ενημέρωση", ": ",
      "Προειδοποιήσεις περιεχομένου", "Σημειώσεις", "Σημειώματα του συγγραφέα",
      "Αποποίηση ευθύνης", "Προηγουμένως", "Ευχαριστίες", "Απαντήσεις στις κριτικές", "Σημείωση του επιμελητή",
      "Νέα σε αυτή την έκδοση", "Αναθεωρημένα", "Κεφάλαια {n}"}},
    Row{"en", {"Contents", "Cover", "Title Page", "Start of the Story", "Untitled",
      "Chapter {n}", "Part {n}", "Prologue", "Interlude", "Epilogue",
      "Description", "Dedication", "Epigraph", "Foreword", "Preface", "Introduction",
      "Afterword", "Acknowledgments", "Appendix", "Author’s Note", "Front Matter", "Back Matter",
      "Translated by {name}", "Edited by {name}", "Illustrated by {name}",
      "Word count", "Published", "Updated", ": ",
      "Content Warnings", "Notes", "Author’s Notes",
      "Disclaimer", "Previously", "Thanks", "Replies to Reviews", "Editor’s Note",
      "New in This Edition", "Revised", "Chapters {n}"}},
    Row{"es", {"Índice", "Cubierta", "Portada", "Comienzo", "Sin título",
      "Capítulo {n}", "Parte {n}", "Prólogo", "Interludio", "Epílogo",
      "Descripción", "Dedicatoria", "Epígrafe", "Presentación", "Prefacio", "Introducción",
      "Posfacio", "Agradecimientos", "Apéndice", "Nota del autor", "Páginas preliminares", "Páginas finales",
      "Traducción de {name}", "Edición de {name}", "Ilustraciones de {name}",
      "Número de palabras", "Publicado", "Actualizado", ": ",
      "Advertencias de contenido", "Notas", "Notas del autor",
      "Descargo de responsabilidad", "Anteriormente", "Agradecimientos", "Respuestas a los comentarios", "Nota del editor",
      "Novedades de esta edición", "Revisado", "Capítulos {n}"}},
    Row{"fa", {"فهرست", "جلد", "صفحهٔ عنوان", "آغاز", "بدون عنوان",
      "فصل {n}", "بخش {n}", "پیش‌درآمد", "میان‌پرده", "سخن پایانی",
      "معرفی", "تقدیم‌نامه", "سرلوحه", "پیش‌گفتار", "دیباچه", "مقدمه",
      "پس‌گفتار", "سپاسگزاری", "پیوست", "یادداشت نویسنده", "صفحات آغازین", "صفحات پایانی",
      "ترجمهٔ {name}", "ویرایش {name}", "تصویرگری {name}",
      "شمار واژه‌ها", "تاریخ انتشار", "آخرین ویرایش", ": ",
      "هشدارهای محتوا", "پانویس‌ها", "یادداشت‌های نویسنده",
      "سلب مسئولیت", "آنچه گذشت", "سپاس", "پاسخ به نظرها", "یادداشت ویراستار",
      "تازه‌های این ویرایش", "بازنگری‌شده", "فصل‌های {n}"}},
    Row{"fi", {"Sisällys", "Kansi", "Nimiösivu", "Alku", "Nimetön",
      "Luku {n}", "Osa {n}", "Prologi", "Välisoitto", "Epilogi",
      "Kuvaus", "Omistus", "Motto", "Esipuhe", "Alkusanat", "Johdanto",
      "Jälkisanat", "Kiitokset", "Liite", "Kirjoittajan huomautus", "Alkusivut", "Loppusivut",
      "Kääntänyt {name}", "Toimittanut {name}", "Kuvittanut {name}",
      "Sanamäärä", "Julkaistu", "Päivitetty", ": ",
      "Sisältövaroitukset", "Viitteet", "Tekijän huomautukset",
      "Vastuuvapauslauseke", "Aiemmin tapahtunutta", "Kiitokset", "Vastauksia arvosteluihin", "Toimittajan huomautus",
      "Uutta tässä laitoksessa", "Tarkistettu", "Luvut {n}"}},
    Row{"fr", {"Table des matières", "Couverture", "Page de titre", "Début", "Sans titre",
      "Chapitre {n}", "Partie {n}", "Prologue", "Interlude", "Épilogue",
      "Présentation", "Dédicace", "Épigraphe", "Avant-propos", "Préface", "Introduction",
      "Postface", "Remerciements", "Annexe", "Note de l’auteur", "Pages liminaires", "Pages finales",
      "Traduit par {name}", "Édité par {name}", "Illustré par {name}",
      "Nombre de mots", "Publication", "Mise à jour", "\u00A0: ",
      "Avertissements", "Notes", "Notes de l’auteur",
      "Avertissement légal", "Précédemment", "Remerciements", "Réponses aux commentaires", "Note de l’éditeur",
      "Nouveautés de cette édition", "Révisé", "Chapitres {n}"}},
    Row{"he", {"תוכן העניינים", "כריכה", "עמוד השער", "התחלה", "ללא כותרת",
      "פרק {n}", "חלק {n}", "פרולוג", "אינטרלוד", "אפילוג",
      "תיאור", "הקדשה", "מוטו", "פתח דבר", "הקדמה", "מבוא",
      "אחרית דבר", "תודות", "נספח", "הערת המחבר", "עמודי פתיחה", "עמודי סיום",
      "תרגום: {name}", "עריכה: {name}", "איורים: {name}",
      "מספר מילים", "פורסם", "עודכן", ": ",
      "אזהרות תוכן", "הערות", "הערות המחבר",
      "כתב ויתור", "בפרקים הקודמים", "תודות", "תשובות לתגובות", "הערת העורך",
      "חדש במהדורה זו", "מתוקן", "פרקים {n}"}},
    Row{"hr", {"Sadržaj", "Naslovnica", "Naslovna stranica", "Početak", "Bez naslova",
      "{n}. poglavlje", "{n}. dio", "Prolog", "Međuigra", "Epilog",
      "Opis", "Posveta", "Moto", "Uvodna riječ", "Predgovor", "Uvod",
      "Pogovor", "Zahvale", "Dodatak", "Napomena autora", "Uvodne stranice", "Završne stranice",
      "Prijevod: {name}", "Uredništvo: {name}", "Ilustracije: {name}",
      "Broj riječi", "Objavljeno", "Ažurirano", ": ",
      "Upozorenja o sadržaju", "Bilješke", "Bilješke autora",
      "Odricanje od odgovornosti", "Što se dosad dogodilo", "Zahvale", "Odgovori na recenzije", "Napomena urednika",
      "Novo u ovom izdanju", "Prerađeno", "Poglavlja {n}"}},
    Row{"hu", {"Tartalom", "Borító", "Címoldal", "Kezdet", "Cím nélkül",
      "{n}. fejezet", "{n}. rész", "Prológus", "Közjáték", "Epilógus",
      "Leírás", "Ajánlás", "Mottó", "Előszó", "Előszó", "Bevezetés",
      "Utószó", "Köszönetnyilvánítás", "Függelék", "A szerző megjegyzése", "Bevezető oldalak", "Záró oldalak",
      "Fordította: {name}", "Szerkesztette: {name}", "Illusztrálta: {name}",
      "Szavak száma", "Megjelent", "Frissítve", ": ",
      "Tartalmi figyelmeztetések", "Jegyzetek", "A szerző megjegyzései",
      "Jogi nyilatkozat", "Az előzmények", "Köszönet", "Válaszok a véleményekre", "A szerkesztő megjegyzése",
      "Újdonságok ebben a kiadásban", "Átdolgozva", "{n}. fejezet"}},
    Row{"id", {"Daftar Isi", "Sampul", "Halaman Judul", "Awal", "Tanpa Judul",
      "Bab {n}", "Bagian {n}", "Prolog", "Selingan", "Epilog",
      "Deskripsi", "Persembahan", "Epigraf", "Kata Pengantar", "Prakata", "Pendahuluan",
      "Kata Penutup", "Ucapan Terima Kasih", "Lampiran", "Catatan Penulis", "Halaman Awal", "Halaman Akhir",
      "Diterjemahkan oleh {name}", "Disunting oleh {name}", "Diilustrasikan oleh {name}",
      "Jumlah kata", "Terbit", "Diperbarui", ": ",
      "Peringatan konten", "Catatan", "Catatan penulis",
      "Penafian", "Sebelumnya", "Terima Kasih", "Balasan Ulasan", "Catatan Editor",
      "Baru dalam Edisi Ini", "Direvisi", "Bab {n}"}},
    Row{"it", {"Indice", "Copertina", "Frontespizio", "Inizio", "Senza titolo",
      "Capitolo {n}", "Parte {n}", "Prologo", "Interludio", "Epilogo",
      "Descrizione", "Dedica", "Epigrafe", "Presentazione", "Prefazione", "Introduzione",
      "Postfazione", "Ringraziamenti", "Appendice", "Nota dell’autore", "Pagine iniziali", "Pagine finali",
      "Traduzione di {name}", "A cura di {name}", "Illustrazioni di {name}",
      "Numero di parole", "Pubblicato", "Aggiornato", ": ",
      "Avvertenze sui contenuti", "Note", "Note dell’autore",
      "Disclaimer", "Negli episodi precedenti", "Ringraziamenti", "Risposte alle recensioni", "Nota del curatore",
      "Novità di questa edizione", "Riveduto", "Capitoli {n}"}},
    Row{"ja", {"目次", "表紙", "扉", "本文", "無題",
      "第{n}章", "第{n}部", "プロローグ", "幕間", "エピローグ",
      "作品紹介", "献辞", "題辞", "序文", "まえがき", "はじめに",
      "あとがき", "謝辞", "付録", "作者より", "前付", "後付",
      "{name} 訳", "{name} 編", "{name} 絵",
      "語数", "公開", "更新", "\u3000",
      "内容に関する警告", "注", "作者の注記",
      "免責事項", "前回までのあらすじ", "謝辞", "感想への返信", "編者注",
      "この版で加わったもの", "改訂", "第{n}章"}},
    Row{"ko", {"목차", "표지", "속표지", "본문", "제목 없음",
      "제{n}장", "제{n}부", "프롤로그", "막간", "에필로그",
      "작품 소개", "헌사", "제사", "서문", "머리말", "서론",
      "후기", "감사의 말", "부록", "작가의 말", "앞부분", "뒷부분",
      "{name} 옮김", "{name} 엮음", "{name} 그림",
      "단어 수", "발행", "수정", ": ",
      "내용 경고", "주", "작가의 말",
      "면책 조항", "지난 이야기", "감사의 말", "리뷰 답변", "편집자 주",
      "이번 판에서 새로워진 것", "고침", "제{n}장"}},
    Row{"nb", {"Innhold", "Omslag", "Tittelside", "Begynnelse", "Uten tittel",
      "Kapittel {n}", "Del {n}", "Prolog", "Mellomspill", "Epilog",
      "Beskrivelse", "Dedikasjon", "Motto", "Forord", "Forord", "Innledning",
      "Etterord", "Takk", "Tillegg", "Forfatterens merknad", "Innledende sider", "Avsluttende sider",
      "Oversatt av {name}", "Redigert av {name}", "Illustrert av {name}",
      "Antall ord", "Utgitt", "Oppdatert", ": ",
      "Innholdsadvarsler", "Noter", "Forfatterens merknader",
      "Ansvarsfraskrivelse", "Tidligere", "Takk", "Svar på anmeldelser", "Redaktørens merknad",
      "Nytt i denne utgaven", "Revidert", "Kapittel {n}"}},
    Row{"nl", {"Inhoud", "Omslag", "Titelpagina", "Begin", "Zonder titel",
      "Hoofdstuk {n}", "Deel {n}", "Proloog", "Intermezzo", "Epiloog",
      "Beschrijving", "Opdracht", "Motto", "Woord vooraf", "Voorwoord", "Inleiding",
      "Nawoord", "Dankwoord", "Bijlage", "Noot van de auteur", "Voorwerk", "Nawerk",
      "Vertaald door {name}", "Onder redactie van {name}", "Geïllustreerd door {name}",
      "Aantal woorden", "Gepubliceerd", "Bijgewerkt", ": ",
      "Inhoudswaarschuwingen", "Noten", "Opmerkingen van de auteur",
      "Disclaimer", "Wat voorafging", "Dank", "Antwoorden op reviews", "Noot van de redactie",
      "Nieuw in deze editie", "Herzien", "Hoofdstukken {n}"}},
    Row{"pl", {"Spis treści", "Okładka", "Strona tytułowa", "Początek", "Bez tytułu",
      "Rozdział {n}", "Część {n}", "Prolog", "Interludium", "Epilog",
      "Opis", "Dedykacja", "Motto", "Słowo wstępne", "Przedmowa", "Wstęp",
      "Posłowie", "Podziękowania", "Dodatek", "Od autora", "Strony wstępne", "Strony końcowe",
      "Przekład: {name}", "Redakcja: {name}", "Ilustracje: {name}",
      "Liczba słów", "Opublikowano", "Zaktualizowano", ": ",
      "Ostrzeżenia dotyczące treści", "Przypisy", "Uwagi autora",
      "Zastrzeżenie", "Poprzednio", "Podziękowania", "Odpowiedzi na komentarze", "Od redakcji",
      "Nowości w tym wydaniu", "Poprawione", "Rozdziały {n}"}},
    Row{"pt", {"Índice", "Capa", "Folha de rosto", "Início", "Sem título",
      "Capítulo {n}", "Parte {n}", "Prólogo", "Interlúdio", "Epílogo",
      "Descrição", "Dedicatória", "Epígrafe", "Apresentação", "Prefácio", "Introdução",
      "Posfácio", "Agradecimentos", "Apêndice", "Nota do autor", "Páginas iniciais", "Páginas finais",
      "Tradução de {name}", "Edição de {name}", "Ilustrações de {name}",
      "Número de palavras", "Publicado", "Atualizado", ": ",
      "Avisos de conteúdo", "Notas", "Notas do autor",
      "Isenção de responsabilidade", "Anteriormente", "Agradecimentos", "Respostas aos comentários", "Nota do editor",
      "Novidades desta edição", "Revisto", "Capítulos {n}"}},
    Row{"ro", {"Cuprins", "Copertă", "Pagină de titlu", "Început", "Fără titlu",
      "Capitolul {n}", "Partea {n}", "Prolog", "Interludiu", "Epilog",
      "Descriere", "Dedicație", "Motto", "Cuvânt-înainte", "Prefață", "Introducere",
      "Postfață", "Mulțumiri", "Anexă", "Nota autorului", "Pagini introductive", "Pagini finale",
      "Traducere de {name}", "Ediție îngrijită de {name}", "Ilustrații de {name}",
      "Număr de cuvinte", "Publicat", "Actualizat", ": ",
      "Avertismente privind conținutul", "Note", "Notele autorului",
      "Declinarea răspunderii", "Anterior", "Mulțumiri", "Răspunsuri la recenzii", "Nota editorului",
      "Noutăți în această ediție", "Revizuit", "Capitolele {n}"}},
    Row{"ru", {"Содержание", "Обложка", "Титульный лист", "Начало", "Без названия",
      "Глава {n}", "Часть {n}", "Пролог", "Интерлюдия", "Эпилог",
      "Описание", "Посвящение", "Эпиграф", "Вступительное слово", "Предисловие", "Введение",
      "Послесловие", "Благодарности", "Приложение", "От автора", "Вводные страницы", "Заключительные страницы",
      "Перевод: {name}", "Редактор: {name}", "Иллюстрации: {name}",
      "Количество слов", "Опубликовано", "Обновлено", ": ",
      "Предупреждения о содержании", "Примечания", "Примечания автора",
      "Отказ от прав", "В предыдущих главах", "Благодарности", "Ответы на отзывы", "Примечание редактора",
      "Новое в этом издании", "Переработано", "Главы {n}"}},
    Row{"sk", {"Obsah", "Obálka", "Titulná strana", "Začiatok", "Bez názvu",
      "{n}. kapitola", "{n}. časť", "Prológ", "Medzihra", "Epilóg",
      "Opis", "Venovanie", "Motto", "Slovo na úvod", "Predslov", "Úvod",
      "Doslov", "Poďakovanie", "Príloha", "Poznámka autora", "Úvodné strany", "Záverečné strany",
      "Preklad: {name}", "Redakcia: {name}", "Ilustrácie: {name}",
      "Počet slov", "Vydané", "Upravené", ": ",
      "Upozornenia na obsah", "Poznámky", "Poznámky autora",
      "Vyhlásenie", "Čo sa stalo predtým", "Poďakovanie", "Odpovede na komentáre", "Poznámka redakcie",
      "Novinky v tomto vydaní", "Prepracované", "Kapitoly {n}"}},
    Row{"sv", {"Innehåll", "Omslag", "Titelsida", "Början", "Utan titel",
      "Kapitel {n}", "Del {n}", "Prolog", "Mellanspel", "Epilog",
      "Beskrivning", "Dedikation", "Motto", "Företal", "Förord", "Inledning",
      "Efterord", "Tack", "Bilaga", "Författarens anmärkning", "Inledande sidor", "Avslutande sidor",
      "Översatt av {name}", "Redigerad av {name}", "Illustrerad av {name}",
      "Antal ord", "Utgiven", "Uppdaterad", ": ",
      "Innehållsvarningar", "Noter", "Författarens anmärkningar",
      "Ansvarsfriskrivning", "Tidigare", "Tack", "Svar på recensioner", "Redaktörens anmärkning",
      "Nytt i denna utgåva", "Reviderat", "Kapitel {n}"}},
    Row{"tr", {"İçindekiler", "Kapak", "İç Kapak", "Başlangıç", "Başlıksız",
      "{n}. Bölüm", "{n}. Kısım", "Prolog", "Ara Bölüm", "Epilog",
      "Tanıtım", "İthaf", "Epigraf", "Sunuş", "Önsöz", "Giriş",
      "Sonsöz", "Teşekkür", "Ek", "Yazarın Notu", "Ön Sayfalar", "Son Sayfalar",
      "Çeviren: {name}", "Yayına hazırlayan: {name}", "Resimleyen: {name}",
      "Sözcük sayısı", "Yayımlanma", "Güncelleme", ": ",
      "İçerik uyarıları", "Notlar", "Yazarın notları",
      "Sorumluluk Reddi", "Önceki Bölümlerde", "Teşekkür", "Yorumlara Yanıtlar", "Editörün Notu",
      "Bu Baskıda Yeni", "Gözden Geçirildi", "{n}. Bölümler"}},
    Row{"uk", {"Зміст", "Обкладинка", "Титульна сторінка", "Початок", "Без назви",
      "Розділ {n}", "Частина {n}", "Пролог", "Інтерлюдія", "Епілог",
      "Опис", "Присвята", "Епіграф", "Вступне слово", "Передмова", "Вступ",
      "Післямова", "Подяки", "Додаток", "Від автора", "Вступні сторінки", "Прикінцеві сторінки",
      "Переклад: {name}", "Редактор: {name}", "Ілюстрації: {name}",
      "Кількість слів", "Опубліковано", "Оновлено", ": ",
      "Попередження щодо змісту", "Примітки", "Примітки автора",
      "Відмова від прав", "У попередніх розділах", "Подяки", "Відповіді на відгуки", "Примітка редактора",
      "Нове в цьому виданні", "Перероблено", "Розділи {n}"}},
    Row{"zh-Hans", {"目录", "封面", "书名页", "正文", "无题",
      "第{n}章", "第{n}部", "序章", "幕间", "尾声",
      "简介", "献词", "题记", "序言", "前言", "导言",
      "后记", "致谢", "附录", "作者的话", "卷首", "卷末",
      "{name} 译", "{name} 编", "{name} 绘",
      "字数", "发布", "更新", "\u3000",
      "内容警告", "注释", "作者的话",
      "免责声明", "前情提要", "致谢", "回复评论", "编者注",
      "本版新增", "修订", "第{n}章"}},
    Row{"zh-Hant", {"目錄", "封面", "書名頁", "正文", "無題",
      "第{n}章", "第{n}部", "序章", "幕間", "尾聲",
      "簡介", "獻詞", "題記", "序言", "前言", "導言",
      "後記", "致謝", "附錄", "作者的話", "卷首", "卷末",
      "{name} 譯", "{name} 編", "{name} 繪",
      "字數", "發布", "更新", "\u3000",
      "內容警告", "註釋", "作者的話",
      "免責聲明", "前情提要", "致謝", "回覆評論", "編者註",
      "本版新增", "修訂", "第{n}章"}},
};
// clang-format on

template <std::size_t N>
bool is_one_of(std::string_view tag, const std::array<std::string_view, N>& list) noexcept {
  return std::any_of(list.begin(), list.end(), [&](std::string_view one) { return equal_ascii(tag, one); });
}

/// Calls `see` with each subtag in turn.
template <typename See>
void each_subtag(std::string_view tag, See see) {
  while (!tag.empty()) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    see(tag.substr(0, end));
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
}

std::string_view primary(std::string_view tag) noexcept {
  return tag.substr(0, tag.find('-'));
}

/// The table's name for the language of `tag`.
std::string_view row_name(std::string_view tag) noexcept {
  const std::string_view language = primary(tag);
  if (equal_ascii(language, "zh")) {
    bool traditional = false;
    each_subtag(tag, [&](std::string_view subtag) {
      traditional |= is_one_of(subtag, std::array<std::string_view, 4>{"Hant", "TW", "HK", "MO"});
    });
    return traditional ? "zh-Hant" : "zh-Hans";
  }
  if (is_one_of(language, std::array<std::string_view, 2>{"no", "nn"}))
    return "nb";
  if (equal_ascii(language, "iw"))
    return "he";
  return language;
}

std::string replaced(std::string_view pattern, std::string_view what, std::string_view with) {
  std::string out(pattern);
  if (const std::size_t at = out.find(what); at != std::string::npos)
    out.replace(at, what.size(), with);
  return out;
}

} // namespace

const Words& words(std::string_view tag) noexcept {
  const auto row_of = [](std::string_view name) {
    return std::find_if(table.begin(), table.end(),
                        [&](const Row& row) { return equal_ascii(row.language, name); });
  };
  const auto found = row_of(row_name(tag));
  return (found != table.end() ? found : row_of("en"))->words;
}

std::string filled(std::string_view pattern, int n) {
  return replaced(pattern, "{n}", std::to_string(n));
}
std::string filled(std::string_view pattern, int first, int last) {
  return replaced(pattern, "{n}", std::to_string(first) + "–" + std::to_string(last));
}
std::string filled(std::string_view pattern, std::string_view name) {
  return replaced(pattern, "{name}", name);
}

bool is_right_to_left(std::string_view tag) noexcept {
  static constexpr std::array<std::string_view, 14> languages{"ar", "arc", "ckb", "dv", "fa", "he", "iw",
                                                              "ji", "nqo", "ps",  "sd", "ug", "ur", "yi"};
  static constexpr std::array<std::string_view, 9> scripts{"Adlm", "Arab", "Hebr", "Mand", "Nkoo",
                                                           "Rohg", "Samr", "Syrc", "Thaa"};
  std::string_view script;
  each_subtag(tag, [&](std::string_view subtag) {
    const bool letters = std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_ascii_letter(c); });
    if (script.empty() && subtag.size() == 4 && letters)
      script = subtag;
  });
  return script.empty() ? is_one_of(primary(tag), languages) : is_one_of(script, scripts);
}

} // namespace octavo::text
