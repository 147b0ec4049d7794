// The commonest words of languages that share a script with others: data for language.cpp.
#pragma once

#include <string_view>

namespace octavo::text {

struct CommonWords {
  std::string_view language;
  bool cyrillic;          ///< else Latin
  std::string_view words; ///< in lower case, separated by spaces; what an apostrophe parts are two
};

inline constexpr CommonWords common_words[] = {
    {"en", false,
     "the and of to a in that it is was he for on with as his her i you she had but not at be they have from "
     "what said him all there were me when up out so no if would one my who been their will them do then "
     "could into this are we like just your how about here where did back"},
    {"fr", false,
     "de la le et les des en un une du dans il elle que qui est pas pour au ne sur se je plus l d qu vous "
     "avec ce son lui mais par était avait dit tout sa ses nous comme si bien s c m n j"},
    {"de", false,
     "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an er sie ich "
     "war aber wie mir mich noch nur wenn hatte dann sein über vor so man wird kann uns"},
    {"es", false,
     "de la que el en y a los se del las un por con no una su para es al lo como más pero le había ella él "
     "muy sin me qué yo mi te si cuando porque dijo todo era ser ha donde"},
    {"it", false,
     "di e il la che in a per è un una non del della si con da le i al era come più lo ma ha gli nel sono "
     "suo"},
    {"pt", false,
     "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu ela "
     "era"},
    {"nl", false,
     "de het een en van in is dat op te zijn met niet voor aan er hij die was als maar ik ze om naar haar "
     "had ook zo"},
    {"af", false,
     "die en van het in is nie sy dit hy vir met op was te om aan wat ek hulle na daar maar jy haar"},
    {"sv", false,
     "och i att det som en på är av för med den till inte han hon var jag ett om men hade så sig de från mig "
     "vad dig henne efter ut eller något när vara alla bli hans utan någon själv kunde skulle"},
    {"da", false,
     "og i at det en den til er som på de med han af for ikke der var hun jeg et sig men har om havde ham "
     "blev nu hvad mig dig hende efter ud eller noget da hvis være alle blive hans uden nogen selv"},
    {"nb", false,
     "og i det på som er en til å han av for at med var de ikke den hun jeg et seg men har om hadde fra ble "
     "nå hva meg deg henne etter ut eller noe da hvis være alle bli hans uten noen selv gang"},
    {"is", false, "og í að á sem er það við ekki um en var til með hann hún ég af þú fyrir því þá"},
    {"fi", false,
     "ja on ei se että hän oli mutta kun niin hänen ole olla ovat myös sitä minä mitä jos vain kuin nyt joka "
     "mukaan"},
    {"et", false, "ja on ei et ta see oli kui aga ma seda mis ning nii tema ka siis mida juba veel"},
    {"pl", false,
     "i w nie na się z do to że jest o jak ale po co tak za od go był jego już tym dla przez ja ją czy jej"},
    {"cs", false,
     "a se v na je že to s z do o jsem ale si by tak co jako ho za po byl jak který když její řekl už ve "
     "byla která které nebo kde své jde přes kteří jejich být jsme pro proto také jen bylo tu něco pak"},
    {"sk", false,
     "a sa v na je že to s z do o som ale si by tak čo ako ho za po bol keď jej povedal už vo nie aby bola "
     "ktorá ktoré alebo kde svoj ide cez ktorí ich byť sme pre preto tiež len bolo tu niečo potom"},
    {"sl", false, "in je se v na da za so ki ne pa z s po kot bi tudi ni sem bil ga ali še kaj"},
    {"hr", false, "i je u se na da za su ne od s kao što koji sam bi ali bio ga iz to nije će kad"},
    {"hu", false,
     "a az és hogy nem is egy meg volt ez de csak már ha el mint még azt vagy ki én mi fel aki lesz pedig"},
    {"ro", false,
     "și de în a la cu nu pe o că un din care se mai pentru ce era să sa fi am au este lui dar le ca şi"},
    {"tr", false,
     "ve bir bu da de için o çok ile ne gibi daha var kadar ben mi ama sonra diye değil her şey olan"},
    {"ca", false,
     "de la i el que a en els les un per una amb no va es del al l d més com seva són però aquest hi"},
    {"gl", false,
     "de a o que e do da en un para con non unha os no se na por máis as dos como pero ao ela era"},
    {"lt", false, "ir į kad iš su ne yra tai kaip jis bet ji aš buvo už jo apie prie jau tik"},
    {"lv", false, "un ir ka no uz ar par viņš viņa bet es kā tas bija nav lai pie jau tikai"},
    {"sq", false, "dhe të e në që i për me një nga si ishte nuk u se më ai ajo por"},
    {"cy", false, "y yr a i o yn ar oedd ei ac nid am fod ond mae hi ef wedi gan"},
    {"la", false, "et in est non ad cum ut quod qui sed ex quae si ab de esse enim atque nec"},
    {"eo", false, "la de kaj en ne li mi al estas ke ŝi estis por kun vi sed el pri kiu"},
    {"id", false, "yang dan di itu dengan untuk tidak ini dari dalam akan pada ke dia saya ada orang juga"},
    {"vi", false, "và của là có không một người được trong cho với đã những các này đó tôi"},
    {"tl", false, "ang ng sa na mga at ay si ko hindi ni niya siya ako isang kung para"},
    {"ru", true, "и в не на я что он с как это по но его она так а все к у за из же был было ты мы ее её от"},
    {"uk", true, "і в не на що я з він до як та це й у вона але так за його був ти від про вже їх її щоб"},
    {"be", true, "і ў не на што я з ён да як але гэта яна так за яго быў ад яе ці"},
    {"bg", true, "и на да се не от в за е си с по че са ми го беше но като той тя ще му аз към"},
    {"sr", true, "и је да се у на не што сам за од су као али би га то из он није"},
    {"mk", true, "и на да се не во од е што за со ќе си го ги но беше тој ја како"},
};

} // namespace octavo::text
