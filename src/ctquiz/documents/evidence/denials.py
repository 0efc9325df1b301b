"""The words by which a sentence denies something, in the languages that are known here."""

from typing import Final

_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "not no never none neither nor nobody nothing nowhere cannot without non"
        " hardly barely scarcely seldom rarely unable fails failed deny denies denied denying"
        " false untrue",
        "de": "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden"
        " niemandem weder ohne kaum nirgends nirgendwo keinerlei keineswegs keinesfalls selten"
        " leugnet leugnete bestreitet bestritt dementiert dementierte falsch unwahr",
        "fr": "ne pas jamais aucun aucune rien personne ni sans non guère nul nulle nullement"
        " nie nient nié niait dément démenti faux fausse",
        "es": "no nunca jamás ningún ninguno ninguna nada nadie ni sin tampoco apenas niega niegan"
        " negó falso falsa",
        "it": "non mai nessun nessuno nessuna niente nulla né senza neanche nemmeno neppure",
        "pt": "não nunca jamais nenhum nenhuma nada ninguém nem sem tampouco",
        "nl": "niet niets geen nooit niemand noch zonder nergens nauwelijks",
        "ru": "не ни нет никогда никто ничто ничего без нельзя нигде едва",
        "uk": "не ні немає ніколи ніхто ніщо без",
        "pl": "nie ani nigdy nikt nic bez żaden żadna żadne ledwie",
        "cs": "ne není nejsou nebyl nebyla nebylo nikdy nikdo nic ani bez žádný žádná žádné",
        "sv": "inte ej aldrig ingen inget inga utan icke knappt",
        "da": "ikke aldrig ingen intet uden ej næppe",
        "no": "ikke aldri ingen intet uten ei neppe",
        "fi": "ei en et emme ette eivät ilman tuskin",
        "tr": "değil yok asla hiç",
        "hu": "nem ne sem soha nincs senki semmi nélkül",
        "ro": "nu niciodată nimeni nimic fără nici",
        "el": "δεν μην όχι ποτέ κανείς τίποτα χωρίς",
        "ar": "لا لم لن ليس ليست ليسوا غير بدون دون أبدا",
        "he": "לא אין אינו אינה אינם אינן בלי ללא",
        "fa": "نیست نیستند نبود هرگز هیچ بدون",
        "hi": "नहीं न बिना",
        "bg": "не ни няма никога никой нищо без",
        "sr": "не ни нема није никад никада нико ништа без",
        "id": "tidak bukan tanpa belum",
        "zh": "不 没 沒 无 無 未 勿",
        "ja": "不 無 未",
    }.items()
}


def denies(word: str, language: str) -> bool:
    """Whether a folded word denies; of a language unknown here as in English."""
    if word in _WORDS.get(language, _WORDS["en"]):
        return True
    return word.endswith("n't") or word.startswith("n'")
