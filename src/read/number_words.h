// The words that count chapters, cardinal and ordinal, as data: one row a language. How they are put together
// is in numerals.cpp.
#pragma once

#include <array>
#include <string_view>

namespace octavo::reader {

/// `words` is a list of `value word word …` parted by `|`. A word that ends in `*` is the beginning of
/// several
/// ("erst*": erste, erster, erstes). A word may be a part of one that is written together. Accents and
/// capitals do not count. The values are 1 to 20, the tens to 90, and 100.
struct NumberWords {
  std::string_view language;
  std::string_view words;
};

inline constexpr std::array number_words{
    NumberWords{
        "en", "1 one first|2 two second|3 three third|4 four fourth|5 five fifth|6 six sixth|7 seven seventh|"
              "8 eight eighth|9 nine ninth|10 ten tenth|11 eleven eleventh|12 twelve twelfth|13 thirteen "
              "thirteenth|"
              "14 fourteen fourteenth|15 fifteen fifteenth|16 sixteen sixteenth|17 seventeen seventeenth|"
              "18 eighteen eighteenth|19 nineteen nineteenth|20 twenty twentieth|30 thirty thirtieth|"
              "40 forty fourty fortieth|50 fifty fiftieth|60 sixty sixtieth|70 seventy seventieth|"
              "80 eighty eightieth|90 ninety ninetieth|100 hundred hundredth"},
    NumberWords{"de",
                "1 ein eins eine erst*|2 zwei zwo zweit*|3 drei dritt*|4 vier viert*|5 fünf fünft*|"
                "6 sechs sechst*|7 sieben siebt* siebent*|8 acht achte achter achtes|9 neun neunt*|"
                "10 zehn zehnt*|11 elf elft*|12 zwölf zwölft*|13 dreizehn dreizehnt*|14 vierzehn vierzehnt*|"
                "15 fünfzehn fünfzehnt*|16 sechzehn sechzehnt*|17 siebzehn siebzehnt*|18 achtzehn achtzehnt*|"
                "19 neunzehn neunzehnt*|20 zwanzig zwanzigst*|30 dreißig dreissig dreißigst* dreissigst*|"
                "40 vierzig vierzigst*|50 fünfzig fünfzigst*|60 sechzig sechzigst*|70 siebzig siebzigst*|"
                "80 achtzig achtzigst*|90 neunzig neunzigst*|100 hundert hundertst*"},
    NumberWords{"nl",
                "1 een één eerste|2 twee tweede|3 drie derde|4 vier vierde|5 vijf vijfde|6 zes zesde|"
                "7 zeven zevende|8 acht achtste|9 negen negende|10 tien tiende|11 elf elfde|"
                "12 twaalf twaalfde|13 dertien dertiende|14 veertien veertiende|15 vijftien vijftiende|"
                "16 zestien zestiende|17 zeventien zeventiende|18 achttien achttiende|"
                "19 negentien negentiende|20 twintig twintigste|30 dertig dertigste|40 veertig veertigste|"
                "50 vijftig vijftigste|60 zestig zestigste|70 zeventig zeventigste|80 tachtig tachtigste|"
                "90 negentig negentigste|100 honderd honderdste"},
    NumberWords{
        "sv", "1 en ett första förste|2 två andra andre|3 tre tredje|4 fyra fjärde|5 fem femte|6 sex sjätte|"
              "7 sju sjunde|8 åtta åttonde|9 nio nionde|10 tio tionde|11 elva elfte|12 tolv tolfte tolvte|"
              "13 tretton trettonde|14 fjorton fjortonde|15 femton femtonde|16 sexton sextonde|"
              "17 sjutton sjuttonde|18 arton adertonde artonde|19 nitton nittonde|20 tjugo tjugonde|"
              "30 trettio trettionde|40 fyrtio fyrtionde|50 femtio femtionde|60 sextio sextionde|"
              "70 sjuttio sjuttionde|80 åttio åttionde|90 nittio nittionde|100 hundra hundrade"},
    NumberWords{
        "da no",
        "1 en et én ett ein første fyrste|2 to anden andet annen annet andre|3 tre tredje|"
        "4 fire fjerde|5 fem femte|6 seks sjette|7 syv sju syvende sjuende|8 otte åtte ottende åttende|"
        "9 ni niende|10 ti tiende|11 elleve ellevte ellefte|12 tolv tolvte|13 tretten trettende|"
        "14 fjorten fjortende|15 femten femtende|16 seksten sejsten sekstende sejstende|"
        "17 sytten søtten syttende|18 atten attende|19 nitten nittende|"
        "20 tyve tjue tyvende tjuende|30 tredive tretti tredivte trettiende|"
        "40 fyrre førti fyrretyvende førtiende|50 halvtreds femti femtiende|"
        "60 tres seksti sekstiende|70 halvfjerds sytti|80 firs åtti|90 halvfems nitti|"
        "100 hundrede hundre"},
    NumberWords{"fi", "1 yksi yhdes yksi* ensimmäinen|2 kaksi kahdes toinen|3 kolme kolmas|4 neljä neljäs|"
                      "5 viisi viides|6 kuusi kuudes|7 seitsemän seitsemäs|8 kahdeksan kahdeksas|"
                      "9 yhdeksän yhdeksäs|10 kymmenen kymmenes|11 yksitoista yhdestoista|"
                      "12 kaksitoista kahdestoista|13 kolmetoista kolmastoista|14 neljätoista neljästoista|"
                      "15 viisitoista viidestoista|16 kuusitoista kuudestoista|"
                      "17 seitsemäntoista seitsemästoista|18 kahdeksantoista kahdeksastoista|"
                      "19 yhdeksäntoista yhdeksästoista|20 kaksikymmentä kahdeskymmenes|"
                      "30 kolmekymmentä kolmaskymmenes|40 neljäkymmentä neljäskymmenes|"
                      "50 viisikymmentä viideskymmenes|60 kuusikymmentä kuudeskymmenes|"
                      "70 seitsemänkymmentä|80 kahdeksankymmentä|90 yhdeksänkymmentä|100 sata sadas"},
    NumberWords{
        "fr",
        "1 un une premier première unième|2 deux deuxième second seconde|3 trois troisième|"
        "4 quatre quatrième|5 cinq cinquième|6 six sixième|7 sept septième|8 huit huitième|9 neuf neuvième|"
        "10 dix dixième|11 onze onzième|12 douze douzième|13 treize treizième|14 quatorze quatorzième|"
        "15 quinze quinzième|16 seize seizième|17 dixsept|18 dixhuit|19 dixneuf|20 vingt vingts vingtième|"
        "30 trente trentième|40 quarante quarantième|50 cinquante cinquantième|60 soixante soixantième|"
        "70 septante|80 quatrevingt quatrevingts octante huitante|90 nonante|100 cent centième"},
    NumberWords{
        "es",
        "1 un uno una primero primera primer|2 dos segundo segunda|3 tres tercero tercera tercer|"
        "4 cuatro cuarto cuarta|5 cinco quinto quinta|6 seis sexto sexta|7 siete séptimo séptima sétimo|"
        "8 ocho octavo octava|9 nueve noveno novena nono|10 diez décimo décima|"
        "11 once undécimo undécima onceno|12 doce duodécimo duodécima|13 trece|14 catorce|15 quince|"
        "16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte veinti vigésimo vigésima|"
        "30 treinta trigésimo trigésima|40 cuarenta cuadragésimo|50 cincuenta quincuagésimo|"
        "60 sesenta sexagésimo|70 setenta septuagésimo|80 ochenta octogésimo|90 noventa nonagésimo|"
        "100 cien ciento centésimo"},
    NumberWords{
        "pt", "1 um uma primeiro primeira|2 dois duas segundo segunda|3 três terceiro terceira|"
              "4 quatro quarto quarta|5 cinco quinto quinta|6 seis sexto sexta|7 sete sétimo sétima|"
              "8 oito oitavo oitava|9 nove nono nona|10 dez décimo décima|11 onze undécimo|12 doze duodécimo|"
              "13 treze|14 catorze quatorze|15 quinze|16 dezesseis dezasseis|17 dezessete dezassete|"
              "18 dezoito|19 dezenove dezanove|20 vinte vigésimo vigésima|30 trinta trigésimo|"
              "40 quarenta quadragésimo|50 cinquenta quinquagésimo|60 sessenta|70 setenta|80 oitenta|"
              "90 noventa|100 cem cento centésimo"},
    NumberWords{"it",
                "1 un uno una primo prima|2 due secondo seconda|3 tre terzo terza|4 quattro quarto quarta|"
                "5 cinque quinto quinta|6 sei sesto sesta|7 sette settimo settima|8 otto ottavo ottava|"
                "9 nove nono nona|10 dieci decimo decima|11 undici undicesimo undecimo|"
                "12 dodici dodicesimo duodecimo|13 tredici tredicesimo|14 quattordici quattordicesimo|"
                "15 quindici quindicesimo|16 sedici sedicesimo|17 diciassette diciassettesimo|"
                "18 diciotto diciottesimo|19 diciannove diciannovesimo|20 venti vent ventesimo|"
                "30 trenta trent trentesimo|40 quaranta quarant quarantesimo|50 cinquanta cinquant "
                "cinquantesimo|"
                "60 sessanta sessant|70 settanta settant|80 ottanta ottant|90 novanta novant|100 cento"},
    NumberWords{
        "ca", "1 un u una primer primera|2 dos dues segon segona|3 tres tercer tercera|4 quatre quart quarta|"
              "5 cinc cinquè cinquena|6 sis sisè sisena|7 set setè setena|8 vuit huit vuitè vuitena|"
              "9 nou novè novena|10 deu desè desena|11 onze onzè|12 dotze dotzè|13 tretze tretzè|"
              "14 catorze catorzè|15 quinze quinzè|16 setze setzè|17 disset dissetè|18 divuit divuitè|"
              "19 dinou dinovè|20 vint vintè|30 trenta|40 quaranta|50 cinquanta|60 seixanta|70 setanta|"
              "80 vuitanta|90 noranta|100 cent"},
    NumberWords{
        "ro",
        "1 unu una un întâi întâiul prim primul prima unulea|2 doi două doilea doua|3 trei treilea treia|"
        "4 patru patrulea patra|5 cinci cincilea cincea|6 șase şase șaselea șasea|7 șapte şapte șaptelea "
        "șaptea|8 opt optulea opta|9 nouă nouălea noua|10 zece zecelea zecea|"
        "11 unsprezece unsprezecelea|12 doisprezece douăsprezece doisprezecelea|13 treisprezece "
        "treisprezecelea|14 paisprezece paisprezecelea|15 cincisprezece cincisprezecelea|"
        "16 șaisprezece șaisprezecelea|17 șaptesprezece șaptesprezecelea|18 optsprezece optsprezecelea|"
        "19 nouăsprezece nouăsprezecelea|20 douăzeci douăzecilea|30 treizeci|40 patruzeci|50 cincizeci|"
        "60 șaizeci|70 șaptezeci|80 optzeci|90 nouăzeci|100 sută"},
    NumberWords{"pl",
                "1 jeden jedna jedno pierwsz*|2 dwa dwie drugi druga drugie|3 trzy trzeci trzecia trzecie|"
                "4 cztery czwart*|5 pięć piąt*|6 sześć szóst*|7 siedem siódm*|8 osiem ósm*|"
                "9 dziewięć dziewiąt*|10 dziesięć dziesiąt*|11 jedenaście jedenast*|12 dwanaście dwunast*|"
                "13 trzynaście trzynast*|14 czternaście czternast*|15 piętnaście piętnast*|"
                "16 szesnaście szesnast*|17 siedemnaście siedemnast*|18 osiemnaście osiemnast*|"
                "19 dziewiętnaście dziewiętnast*|20 dwadzieścia dwudziest*|30 trzydzieści trzydziest*|"
                "40 czterdzieści czterdziest*|50 pięćdziesiąt*|60 sześćdziesiąt*|70 siedemdziesiąt*|"
                "80 osiemdziesiąt*|90 dziewięćdziesiąt*|100 sto setn*"},
    NumberWords{
        "cs",
        "1 jeden jedna jedno jedn první prvý prvá|2 dva dvě druhý druhá druhé|3 tři třetí|4 čtyři čtvrt*|"
        "5 pět pát*|6 šest šest*|7 sedm sedmý sedmá sedmé|8 osm osmý osmá osmé|9 devět devát*|"
        "10 deset desát*|11 jedenáct jedenáct*|12 dvanáct dvanáct*|13 třináct třináct*|"
        "14 čtrnáct čtrnáct*|15 patnáct patnáct*|16 šestnáct šestnáct*|17 sedmnáct sedmnáct*|"
        "18 osmnáct osmnáct*|19 devatenáct devatenáct*|20 dvacet dvacát*|30 třicet třicát*|"
        "40 čtyřicet čtyřicát*|50 padesát padesát*|60 šedesát šedesát*|70 sedmdesát sedmdesát*|"
        "80 osmdesát osmdesát*|90 devadesát devadesát*|100 sto stý stá"},
    NumberWords{
        "sk",
        "1 prvý prvá prvé|2 dve druhý druhá|3 tri tretí tretia tretie|4 štyri štvrt*|5 päť piat*|"
        "6 šesť šiest*|7 sedem siedm*|8 osem ôsm*|9 deväť deviat*|10 desať desiat*|11 jedenásť jedenást*|"
        "12 dvanásť dvanást*|13 trinásť trinást*|14 štrnásť štrnást*|15 pätnásť pätnást*|"
        "16 šestnásť šestnást*|17 sedemnásť sedemnást*|18 osemnásť osemnást*|"
        "19 devätnásť devätnást*|20 dvadsať dvadsiat*|30 tridsať tridsiat*|40 štyridsať štyridsiat*|"
        "50 päťdesiat*|60 šesťdesiat*|70 sedemdesiat*|80 osemdesiat*|90 deväťdesiat*"},
    NumberWords{
        "hu", "1 egy első egyedik|2 kettő két második kettedik|3 három harmadik|4 négy negyedik|5 öt ötödik|"
              "6 hat hatodik|7 hét hetedik|8 nyolc nyolcadik|9 kilenc kilencedik|10 tíz tizen tizedik|"
              "20 húsz huszon huszadik|30 harminc harmincadik|40 negyven negyvenedik|50 ötven ötvenedik|"
              "60 hatvan hatvanadik|70 hetven hetvenedik|80 nyolcvan nyolcvanadik|90 kilencven kilencvenedik|"
              "100 száz századik"},
    NumberWords{"tr",
                "1 bir birinci ilk|2 iki ikinci|3 üç üçüncü|4 dört dördüncü|5 beş beşinci|6 altı altıncı|"
                "7 yedi yedinci|8 sekiz sekizinci|9 dokuz dokuzuncu|10 on onuncu|20 yirmi yirminci|"
                "30 otuz otuzuncu|40 kırk kırkıncı|50 elli ellinci|60 altmış altmışıncı|70 yetmiş yetmişinci|"
                "80 seksen sekseninci|90 doksan doksanıncı|100 yüz yüzüncü"},
    NumberWords{
        "ru",
        "1 один одна перв*|2 два две втор*|3 три трет*|4 четыре четвёрт* четверт*|5 пять пят*|6 шесть шест*|"
        "7 семь седьм*|8 восемь восьм*|9 девять девят*|10 десять десят*|11 одиннадцат*|12 двенадцат*|"
        "13 тринадцат*|14 четырнадцат*|15 пятнадцат*|16 шестнадцат*|17 семнадцат*|18 восемнадцат*|"
        "19 девятнадцат*|20 двадцат*|30 тридцат*|40 сорок сороков*|50 пятьдесят пятидесят*|"
        "60 шестьдесят шестидесят*|70 семьдесят семидесят*|80 восемьдесят восьмидесят*|"
        "90 девяност*|100 сто сот*"},
    NumberWords{"uk",
                "1 одна перш*|2 дві друг*|3 трет*|4 чотири четверт*|5 п'ять пять п'ят* пят*|6 шість шост*|"
                "7 сім сьом*|8 вісім восьм*|9 дев'ять девять дев'ят* девят*|10 десят*|11 одинадцят*|"
                "12 дванадцят*|13 тринадцят*|14 чотирнадцят*|15 п'ятнадцят* пятнадцят*|16 шістнадцят*|"
                "17 сімнадцят*|18 вісімнадцят*|19 дев'ятнадцят* девятнадцят*|20 двадцят*|30 тридцят*|"
                "40 сорок сороков*|50 п'ятдесят* пятдесят*|60 шістдесят*|70 сімдесят*|80 вісімдесят*|"
                "90 дев'яност* девяност*"},
    NumberWords{
        "el",
        "1 ένα μία πρώτο πρώτος πρώτη πρώτον|2 δύο δυο δεύτερο δεύτερος δεύτερη δεύτερον δευτέρα|"
        "3 τρία τρεις τρίτο τρίτος τρίτη τρίτον|4 τέσσερα τέταρτο τέταρτος τέταρτη τέταρτον|"
        "5 πέντε πέμπτο πέμπτος πέμπτη πέμπτον|6 έξι έκτο έκτος έκτη έκτον|7 επτά εφτά έβδομο έβδομος "
        "έβδομη έβδομον|8 οκτώ οχτώ όγδοο όγδοος όγδοη όγδοον|9 εννέα εννιά ένατο ένατος ένατη ένατον|"
        "10 δέκα δέκατο δέκατος δέκατη δέκατον|11 έντεκα ένδεκα ενδέκατο ενδέκατος ενδέκατη|"
        "12 δώδεκα δωδέκατο δωδέκατος δωδέκατη|13 δεκατρία|14 δεκατέσσερα|15 δεκαπέντε|16 δεκαέξι δεκάξι|"
        "17 δεκαεπτά δεκαεφτά|18 δεκαοκτώ δεκαοχτώ|19 δεκαεννέα δεκαεννιά|20 είκοσι εικοστό εικοστός "
        "εικοστή|30 τριάντα τριακοστό|40 σαράντα τεσσαρακοστό|50 πενήντα πεντηκοστό|60 εξήντα|70 εβδομήντα|"
        "80 ογδόντα|90 ενενήντα|100 εκατό εκατοστό"},
    NumberWords{"he", "1 ראשון ראשונה אחד אחת|2 שני שנייה שניה שניים שתיים|3 שלישי שלישית שלוש שלושה|"
                      "4 רביעי רביעית ארבע ארבעה|5 חמישי חמישית חמש חמישה|6 שישי שישית שש שישה|"
                      "7 שביעי שביעית שבע שבעה|8 שמיני שמינית שמונה|9 תשיעי תשיעית תשע תשעה|"
                      "10 עשירי עשירית עשר עשרה|20 עשרים|30 שלושים|40 ארבעים|50 חמישים"},
    NumberWords{
        "ar",
        "1 الأول الأولى واحد الحادي الحادية|2 الثاني الثانية|3 الثالث الثالثة|4 الرابع الرابعة|"
        "5 الخامس الخامسة|6 السادس السادسة|7 السابع السابعة|8 الثامن الثامنة|9 التاسع التاسعة|"
        "10 العاشر العاشرة عشر عشرة|20 العشرون العشرين والعشرون والعشرين|30 الثلاثون والثلاثون الثلاثين "
        "والثلاثين|40 الأربعون والأربعون الأربعين والأربعين|50 الخمسون والخمسون الخمسين والخمسين|"
        "60 الستون والستون|70 السبعون والسبعون|80 الثمانون والثمانون|90 التسعون والتسعون|100 المئة المائة"},
    NumberWords{
        "bg",
        "1 едно първа първи първо|2 две втора втори второ|3 три трета трети трето|4 четири четвърта четвърти|"
        "5 пет пета пети|6 шест шеста шести|7 седем седма седми|8 осем осма осми|9 девет девета девети|"
        "10 десет десета десети|11 единадесета единайсета|12 дванадесета дванайсета|13 тринадесета|"
        "14 четиринадесета|15 петнадесета|16 шестнадесета|17 седемнадесета|18 осемнадесета|"
        "19 деветнадесета|20 двадесет двадесета"},
    NumberWords{
        "hr sr",
        "1 jedan prvo prva prvi прво прва први|2 dva drugo druga drugi друго друга други|3 tri treće treća "
        "treći треће трећа|4 četiri četvrto četvrta четврто четврта|5 pet peto peta пето пета|6 šest šesto "
        "šesta шесто шеста|7 sedam sedmo sedma седмо седма|8 osam osmo osma осмо осма|9 devet deveto deveta "
        "девето девета|10 deset deseto deseta десето десета|11 jedanaesto једанаесто|12 dvanaesto дванаесто|"
        "13 trinaesto тринаесто|14 četrnaesto|15 petnaesto|16 šesnaesto|17 sedamnaesto|18 osamnaesto|"
        "19 devetnaesto|20 dvadeset dvadeseto"},
};

/// Small words of a language: what joins the words of one number ("twenty and one", "vingt et un"), and what
/// may stand before it ("the First").
struct NumberParticles {
  std::string_view languages;
  std::string_view joints;
  std::string_view articles;
};

inline constexpr std::array number_particles{
    NumberParticles{"en", "and", "the"},
    NumberParticles{"de", "und", "der die das dem"},
    NumberParticles{"nl", "en ën", "de het"},
    NumberParticles{"sv", "och", "den det"},
    NumberParticles{"da no", "og", "den det"},
    NumberParticles{"fr", "et", "le la l"},
    NumberParticles{"es", "y i", "el la"},
    NumberParticles{"pt", "e", "o a"},
    NumberParticles{"it", "e", "il lo la"},
    NumberParticles{"ca", "i", "el la"},
    NumberParticles{"ro", "și şi", "al a"},
    NumberParticles{"cs sk", "a", ""},
    NumberParticles{"pl", "i", ""},
    NumberParticles{"ru uk", "и і й", ""},
    NumberParticles{"el", "και", "ο η το"},
    NumberParticles{"fi tr hu he ar", "", ""},
};

/// What a number that is written together may end in: "einundzwanzigste", "vingt-et-unième", "ventunesimo".
inline constexpr std::string_view number_endings =
    "st ste ster stes sten te ter tes ten de ieme esimo esima ende "
    "nde edik adik odik ik inci";

} // namespace octavo::reader
