//! The names of the months, in languages that write a day as a number with a dot before them, and some others.

use crate::model::LanguageTag;

/// For each language its twelve months, the forms of each parted by a stroke.
const MONTHS: [(&str, &str); 17] = [
    (
        "de",
        "januar/jänner/jan/jän februar/feber/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    ),
    (
        "en",
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    ),
    (
        "cs",
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu/listopad prosince/prosinec",
    ),
    (
        "da",
        "januar/jan februar/feb marts april/apr maj juni juli august/aug september/sep oktober/okt november/nov december/dec",
    ),
    ("es", "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"),
    ("et", "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"),
    (
        "fi",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    ),
    ("fr", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ("hr", "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"),
    ("hu", "január február március április május június július augusztus szeptember október november december"),
    ("is", "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"),
    ("it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    ("nl", "januari februari maart april mei juni juli augustus september oktober november december"),
    ("no", "januar februar mars april mai juni juli august september oktober november desember"),
    ("pt", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    ("sk", "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"),
    ("sl", "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"),
];

/// Which month `words` begin with, from 1, in this language.
pub(super) fn month(words: &str, language: &LanguageTag) -> Option<u32> {
    let end = words.find(|c: char| !c.is_alphabetic()).unwrap_or(words.len());
    let (word, rest) = words.split_at(end);
    let tag = match language.identifier().language.as_str() {
        "nb" | "nn" => "no",
        "gsw" | "nds" => "de",
        tag => tag,
    };
    let (_, months) = MONTHS.iter().find(|(known, _)| *known == tag)?;
    // `May I` and `March on` begin with other words; English puts a year or a mark after a month that stands here.
    if tag == "en" && rest.trim_start().starts_with(char::is_alphabetic) {
        return None;
    }
    // `1. Mai-Heft` is the first issue of a list of them.
    if rest.starts_with(['-', '‑']) {
        return None;
    }
    let small = word.to_lowercase();
    (1..).zip(months.split(' ')).find(|(_, forms)| forms.split('/').any(|form| form == small)).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_twelve_months() {
        for (tag, months) in MONTHS {
            assert_eq!(months.split(' ').count(), 12, "{tag}");
        }
    }

    #[test]
    fn a_month_is_told_from_words_that_begin_like_one() {
        let month = |words: &str, language: &str| month(words, &LanguageTag::new(language).unwrap());
        assert_eq!(month("Oktober 2022", "de-AT"), Some(10));
        assert_eq!(month("Jän. 2022", "de"), Some(1));
        assert_eq!(month("MÄRZ: Pause", "de"), Some(3));
        assert_eq!(month("May 2022", "en"), Some(5));
        assert_eq!(month("mai", "nb"), Some(5));
        for (words, language) in
            [("May I go", "en"), ("Maibaum", "de"), ("Mai-Heft", "de"), ("October", "de"), ("", "de"), ("Mai", "zh")]
        {
            assert_eq!(month(words, language), None, "{words}");
        }
    }
}
