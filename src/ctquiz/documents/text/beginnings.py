"""Words that begin sentences and no names: after an abbreviation they tell that one has begun."""

from typing import Final

_BEGINNINGS: Final = {
    "en": (
        "the a an this that these those it he she they we you i his her its their our my your"
        " there here what who whom whose which when where why how in on at by for from with without"
        " after before during since until while as if although though because unless whereas"
        " despite over between among through throughout against to upon within and but or nor"
        " so yet then thus hence therefore however moreover furthermore nevertheless nonetheless"
        " meanwhile instead also still now today yesterday tomorrow later soon once again finally"
        " some many most several both all each every any another other"
        " others such only even just not yes one two three few more much perhaps maybe indeed"
        " according following did do does is are was were has have had can could would should"
        " must let please see"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich man dieser"
        " diese dieses diesen diesem jener jene kein keine sein seine ihre unser mein in im am an"
        " auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um unter von vor wegen"
        " während zu zum zur zwischen und aber oder doch denn sondern also auch da dabei dadurch"
        " dafür daher damit danach dann daran darauf darum dazu deshalb dort hier heute gestern"
        " jedoch jetzt nun nur schon seitdem so später trotzdem wenn weil als ob obwohl was wer wie"
        " wo warum wann ist sind war waren wird wurde wurden hat hatte haben kann nicht alle viele"
        " einige beide zwei drei"
    ),
    "fr": (
        "le la les l un une des du de il elle ils elles on nous vous je j tu ce cet cette ces c son"
        " sa ses leur leurs notre mon ma mes dans en au aux à par pour avec sans sous sur vers chez"
        " depuis pendant après avant entre selon malgré et mais ou or donc car ni puis alors ainsi"
        " cependant pourtant toutefois aussi enfin ensuite lorsque quand comme si que qui quoi où"
        " pourquoi comment est ne tous toutes plusieurs certains aujourd"
    ),
    "es": (
        "el la los las un una unos unas lo él ella ellos ellas yo tú nosotros este esta esto estos"
        " estas ese esa esos su sus mi en a al de del con sin por para sobre entre desde hasta"
        " durante tras según y e o pero sino aunque porque pues si cuando como donde qué quién"
        " cómo cuándo dónde luego entonces así además también después hoy no se es son fue era hay"
        " muchos todos cada otros"
    ),
    "it": (
        "il lo la i gli le l un uno una egli ella essi lui lei loro io noi questo questa questi"
        " queste quello quella suo sua in nel nella nei nelle a al alla ai da dal dalla di del"
        " della con su sul sulla per tra fra dopo prima durante e ed o ma però anche se quando come"
        " dove perché che chi cosa poi allora così quindi inoltre oggi non si è sono fu era molti"
        " tutti ogni altri"
    ),
    "pt": (
        "o a os as um uma uns umas ele ela eles elas eu nós este esta isto estes estas esse essa"
        " isso seu sua seus suas em no na nos nas de do da dos das com sem por pelo pela para sobre"
        " entre desde até durante após segundo e ou mas porém porque pois se quando como onde que"
        " quem então assim também depois hoje não é são foi era há muitos todos cada outros"
    ),
    "nl": (
        "de het een hij zij ze we wij ik je jij u dit dat deze die zijn haar hun ons onze in op"
        " aan bij door met na naar om onder over sinds te tegen tijdens tot tussen uit van voor"
        " vanaf volgens en maar of want dus daarom daarna dan toen hier daar er nu ook als omdat"
        " hoewel terwijl wat wie waar waarom wanneer hoe is was waren werd heeft had niet alle veel"
    ),
    "ru": (
        "он она оно они я мы вы ты это этот эта эти тот та те его её их в во на из к ко с со по"
        " от до для за под над при без через после перед между о об и а но или да же если когда"
        " как где что кто почему зачем потом затем тогда так также поэтому однако теперь сегодня"
        " здесь там не ни был была были все многие каждый другие"
    ),
}


def beginnings(code: str) -> frozenset[str]:
    """The words of a language, in lower case; English stands in for one that has none."""
    return frozenset(_BEGINNINGS.get(code, _BEGINNINGS["en"]).split())
