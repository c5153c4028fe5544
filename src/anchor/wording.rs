//! Words that change what a sentence claims, in German and English: numbers, units and negations.
//!
//! A suggestion is applied without a person's judgement only if none of these differ. So the lists
//! are wide: a word too many costs a question, a word too few a wrong claim.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// A list of words, written with spaces between them; each word of each change is looked up in all lists.
type Words = LazyLock<FxHashSet<&'static str>>;

/// Whether the word, in lower case, denies.
pub fn denies(word: &str) -> bool {
    static WORDS: Words = Words::new(|| {
        "\
        nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo nein ohne weder noch kaum statt \
        außer not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely except \
        unless fail fails failed lack lacks lacked deny denies denied"
            .split(' ')
            .collect()
    });
    WORDS.contains(word) || word.starts_with("kein") || word.ends_with("n't")
}

/// Whether one word is the other with a syllable that turns its meaning round.
pub fn are_opposites(left: &str, right: &str) -> bool {
    const PREFIXES: &str = "un in im ir il dis non non- nicht- miss mis ent";
    const PAIRS: &[(&str, &str)] = &[("los", "voll"), ("less", "ful")];
    let turned = |a: &str, b: &str| {
        PREFIXES.split(' ').any(|prefix| a.strip_prefix(prefix) == Some(b))
            || PAIRS.iter().any(|(with, without)| {
                a.strip_suffix(with).is_some_and(|stem| b.strip_suffix(without) == Some(stem) || stem == b)
            })
    };
    turned(left, right) || turned(right, left)
}

/// Whether the word, in lower case, is or holds a number, or says how a number is meant.
pub fn counts(word: &str) -> bool {
    static WORDS: Words = Words::new(|| {
        "\
        ein eins eine einer einem einen eines beide beiden elf zwölf acht achte halb halbe halben halber hälfte \
        paar dutzend dutzende mehr weniger über unter rund etwa circa ca knapp fast mindestens höchstens maximal \
        minimal bis zwischen ab alle allen aller jede jeder jedes jeden einige viele wenige meisten nur doppelt \
        doppelte doppelten einmal null one two three four five six seven eight nine ten eleven twelve zero half \
        halves quarter quarters third thirds fourth fifth double doubled triple tripled twice thrice once both \
        dozen dozens couple score more less fewer over under about around nearly almost approximately roughly \
        least most up between all every each some many few several only first second"
            .split(' ')
            .collect()
    });
    const STEMS: &str = "\
        zwei drei vier fünf sechs sieb neun zehn zwan hundert tausend million milliard billion billiard trillion \
        dritt viertel achtz achtm achth achtt thirt forty fift sixt sevent eight ninet twent hundred thousand";
    const ENDS: &str = "zig ßig zehn hundert tausend fach fache fachen faches fold teen";
    word.contains(char::is_numeric)
        || WORDS.contains(word)
        || STEMS.split(' ').any(|stem| word.starts_with(stem))
        || ENDS.split(' ').any(|end| word.ends_with(end))
}

/// Whether the word, in lower case, is a unit or a sign of one.
pub fn measures(word: &str) -> bool {
    static WORDS: Words = Words::new(|| {
        "\
        prozent prozentpunkt prozentpunkte prozentpunkten promille percent cent cents point points punkt punkte \
        punkten euro euros dollar dollars franken pfund pound pounds yuan renminbi yen rubel ruble rubles won \
        rupien rupees eur usd chf gbp cny rmb jpy us-dollar us-dollars mio mrd mn bn tn k m mm cm km g kg mg t l \
        ml s ms h min w kw mw gw kwh mwh gwh twh v hz khz mhz ghz b kb mb gb tb gramm gram grams kilo kilos ton \
        tons tonne tonnen tonnes meter metern metre metres meters kilometer kilometern kilometers kilometres \
        mile miles meile meilen fuß foot feet inch inches zoll liter litern litre litres liters gallon gallons \
        grad degree degrees celsius fahrenheit watt volt hertz sekunde sekunden second seconds minute minuten \
        minutes stunde stunden hour hours tag tage tagen day days woche wochen week weeks monat monate monaten \
        month months quartal quartale jahr jahre jahren jahres year years jahrzehnt jahrzehnte decade decades \
        jahrhundert century hektar hectare hectares acre acres quadratmeter kubikmeter quadratkilometer mal \
        times stück barrel barrels byte bytes bit bits"
            .split(' ')
            .collect()
    });
    const ENDS: &str = "meter metern gramm watt wattstunden byte bytes hertz volt";
    WORDS.contains(word)
        || ENDS.split(' ').any(|end| word.ends_with(end))
        || word.contains(['%', '‰', '€', '$', '£', '¥', '₽', '₹', '°', '²', '³', 'µ', 'μ', '+', '<', '>', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_both_languages() {
        for word in ["nicht", "keine", "ohne", "don't", "never"] {
            assert!(denies(word), "{word}");
        }
        for word in ["dreißig", "zweihundert", "einundzwanzig", "vierfache", "seventeen", "half", "8,5", "milliarden"]
        {
            assert!(counts(word), "{word}");
        }
        for word in ["prozent", "km", "us-dollar", "kilowattstunden", "$", "m²"] {
            assert!(measures(word), "{word}");
        }
        for word in ["nacht", "roboter", "machte", "market", "haus"] {
            assert!(!denies(word) && !counts(word) && !measures(word), "{word}");
        }
    }

    #[test]
    fn opposites_are_known() {
        assert!(are_opposites("möglich", "unmöglich"));
        assert!(are_opposites("hilflos", "hilfvoll"));
        assert!(are_opposites("harmful", "harmless"));
        assert!(!are_opposites("möglich", "nötig"));
    }
}
