//! Figures in other units: what translators make of a quantity, what they get wrong, and what is computed across units.

use crate::site::Site;

/// A sentence with its figure in brackets.
fn passage(marked: &str) -> (String, String) {
    let (before, rest) = marked.split_once('[').unwrap();
    let (figure, after) = rest.split_once(']').unwrap();
    (format!("{before}{figure}{after}"), figure.to_owned())
}

/// What is said of one figure in a German and an English copy.
fn across(german: &str, english: &str) -> Vec<&'static str> {
    let ((german, in_german), (english, in_english)) = (passage(german), passage(english));
    let reading = format!("[[figure]]\nid = \"f\"\npassage.de = '{in_german}'\npassage.en = '{in_english}'\n");
    let site = Site::new(&reading).copy("de", &format!("# Der Hafen\n\n{german}\n"));
    site.copy("en", &format!("# The harbour\n\n{english}\n")).check().codes()
}

/// One figure in both languages, as each says it.
const RIGHT: &[(&str, &str)] = &[
    ("Der Kanal ist [8 Kilometer] lang.", "The canal is [5 miles] long."),
    ("Bis zur Schleuse sind es [rund 300 Meter].", "It is [about 1,000 feet] to the lock."),
    ("Das Boot ist [9 Meter] lang.", "The boat is [30 feet] long."),
    ("Der Mast misst [15 Meter].", "The mast measures [50 feet]."),
    ("Sie schwamm [100 Meter].", "She swam [100 yards]."),
    ("Der Weg ist [800 Kilometer] lang.", "The way is [500 miles] long."),
    ("Er fuhr [1,6 Kilometer].", "He drove [a mile]."),
    ("Der Fisch war [30 Zentimeter] lang.", "The fish was [12 inches] long."),
    ("Das Wasser stieg um [2,5 Zentimeter].", "The water rose by [one inch]."),
    ("Das Schiff fährt [30 Stundenkilometer].", "The ship goes at [19 mph]."),
    ("Erlaubt sind [100 km/h].", "The limit is [62 mph]."),
    ("Der Wind erreichte [185 km/h].", "The wind reached [115 miles an hour]."),
    ("Es waren [20 Grad Celsius].", "It was [68 degrees Fahrenheit]."),
    ("Es waren [32 Grad].", "It was [90 degrees]."),
    ("Es waren [38 Grad Celsius].", "It was [100 degrees Fahrenheit]."),
    ("Es waren [minus 10 Grad].", "It was [14 degrees]."),
    ("Das Meer ist [2 Grad Celsius] wärmer.", "The sea is [3.6 degrees Fahrenheit] warmer."),
    ("Der Motor wiegt [2 Tonnen].", "The engine weighs [2,000 kilograms]."),
    ("Die Ladung wog [2.500 Tonnen].", "The cargo weighed [2.5 million kilograms]."),
    ("Der Anker wiegt [90 Kilo].", "The anchor weighs [200 pounds]."),
    ("Er trug [500 Gramm] Nägel.", "He carried [half a kilogram] of nails."),
    ("Die Kiste wog [23 Tonnen].", "The crate weighed [25 tons]."),
    ("Das Gold wog [31 Gramm].", "The gold weighed [one ounce]."),
    ("Der Tank fasst [38 Liter].", "The tank holds [10 gallons]."),
    ("Es liefen [160 Liter] aus.", "Some [one barrel] leaked."),
    ("Die Werft hat [40 Hektar].", "The yard has [100 acres]."),
    ("[Rund 40.000 Hektar] brannten.", "[About 100,000 acres] burned."),
    ("Der See hat [26 Quadratkilometer].", "The lake has [10 square miles]."),
    ("Das Büro hat [93 Quadratmeter].", "The office has [1,000 square feet]."),
    ("Das Feld hat [3 Hektar].", "The field has [30,000 square metres]."),
    ("Es dauerte [anderthalb Stunden].", "It took [90 minutes]."),
    ("Es dauerte [anderthalb Jahre].", "It took [eighteen months]."),
    ("Es dauerte [zwei Jahre].", "It took [24 months]."),
    ("Es dauerte [48 Stunden].", "It took [two days]."),
    ("Es dauerte [zwei Wochen].", "It took [14 days]."),
    ("Es dauerte [sechs Wochen].", "It took [a month and a half]."),
    ("Es dauerte [ein Jahrzehnt].", "It took [ten years]."),
    ("Es dauerte [zwei Jahrzehnte].", "It took [20 years]."),
    ("Es dauerte [drei Quartale].", "It took [nine months]."),
    ("Es dauerte [eine Dreiviertelstunde].", "It took [45 minutes]."),
    ("Es dauerte [eine Viertelstunde].", "It took [15 minutes]."),
    ("Es dauerte [eine halbe Stunde].", "It took [half an hour]."),
    ("Es dauerte [30 Minuten].", "It took [half an hour]."),
    ("Es dauerte [drei Monate].", "It took [90 days]."),
    ("Es dauerte [90 Sekunden].", "It took [1.5 minutes]."),
    ("[Ein Drittel] der Boote sank.", "[33 percent] of the boats sank."),
    ("[Zwei Drittel] der Boote sanken.", "[66 percent] of the boats sank."),
    ("[Zwei Drittel] der Boote sanken.", "[67 percent] of the boats sank."),
    ("[Die Hälfte] der Boote sank.", "[50 percent] of the boats sank."),
    ("[Ein Viertel] der Boote sank.", "[25 percent] of the boats sank."),
    ("[Drei Viertel] der Boote sanken.", "[75 percent] of the boats sank."),
    ("[Jedes fünfte] Boot sank.", "[20 percent] of the boats sank."),
    ("[20 Prozent] der Boote sanken.", "[One in five] boats sank."),
    ("[Ein Zehntel] der Boote sank.", "[10 percent] of the boats sank."),
    ("[40 Prozent] der Boote sanken.", "[Two in five] boats sank."),
    ("Der Anteil liegt bei [0,5 Promille].", "The share is [0.05 percent]."),
    ("Der Zins stieg um [0,25 Prozentpunkte].", "The key rate went up by [25 basis points]."),
    ("Der Zins stieg um [0,5 Prozentpunkte].", "The rate rose by [half a percentage point]."),
    ("Der Zins stieg um [50 Basispunkte].", "The rate rose by [50 basis points]."),
    ("Es kostet [50 Cent].", "It costs [50 cents]."),
    ("Es kostet [0,50 Euro].", "It costs [50 cents]."),
    ("Es kostet [3,3 Milliarden Euro].", "It costs [3.3 billion euros]."),
    ("Es kostet [eine halbe Million Euro].", "It costs [500,000 euros]."),
    ("Es kostet [1,2 Mio. Euro].", "It costs [€1.2m]."),
    ("Es kostet [zwei Billionen Dollar].", "It costs [two trillion dollars]."),
    ("Sie verdient [12 Euro pro Stunde].", "She earns [12 euros an hour]."),
    ("Der Diesel kostet [2 Euro je Liter].", "Diesel costs [2 euros per litre]."),
    ("Es kamen [500 Menschen].", "There came [500 people]."),
    ("Es kamen [500 Gäste].", "There came [500]."),
    ("Es verbrannten [rund 500 Autos].", "[About 500 cars] burned."),
    ("Es sind [zwölf] Boote.", "There are [a dozen] boats."),
    ("Es sind [24 Boote].", "There are [two dozen boats]."),
    ("Es sind [30.000 am Tag].", "There are [30,000 a day]."),
    ("Der Fluss ist [doppelt] so breit.", "The river is [twice] as wide."),
    ("Es ist [das Dreifache].", "It is [three times] as much."),
    ("Sie ist [45 Jahre alt].", "She is [45]."),
    ("Der [45-Jährige] rudert.", "The [45-year-old] rows."),
    ("Das Werk hat [2 Megawatt].", "The plant has [2,000 kilowatts]."),
    ("Das Werk liefert [1,5 Terawattstunden].", "The plant yields [1,500 gigawatt hours]."),
    ("Der Motor hat [100 PS].", "The engine has [74 kilowatts]."),
    ("Die Leitung hat [1 Gbit/s].", "The line has [1,000 Mbit/s]."),
    ("Die Datei hat [2 Gigabyte].", "The file has [2,000 megabytes]."),
    ("Der Reifen hat [2 bar].", "The tyre has [200 kilopascals]."),
    ("Der Stern ist [4 Lichtjahre] entfernt.", "The star is [4 light-years] away."),
    ("Es sind [20 Seemeilen].", "It is [37 kilometres]."),
    ("Das Schiff läuft [20 Knoten].", "The ship makes [37 km/h]."),
    ("Der Sack wog [einen Zentner].", "The sack weighed [50 kilograms]."),
    ("Es ist [knapp ein Drittel] der Boote.", "It is [nearly a third] of the boats."),
    ("Es kamen [mehr als 300 Tonnen].", "There came [more than 300,000 kilograms]."),
    ("Es sind [zwischen 5 und 8 Kilometer].", "It is [between 3 and 5 miles]."),
    ("Es sind [10 bis 15 Kilometer].", "It is [6 to 9 miles]."),
    ("Es sind [mindestens 8 Kilometer].", "It is [at least 5 miles]."),
    ("Die Ladung wiegt [fünf Pfund].", "The load weighs [2.5 kilograms]."),
    ("Die Partei legte um [3 Punkte] zu.", "The party gained [3 percentage points]."),
    ("Der Index fiel um [300 Punkte].", "The index fell [300 points]."),
    ("Es sind [100 Prozent] mehr.", "It is [double]."),
    ("Es hat sich [verdoppelt].", "It [doubled]."),
    ("Es hat sich [halbiert].", "It fell by [50 percent]."),
    ("Der Weg ist [41 Kilometer] lang.", "The way is [26 miles] long."),
    ("Der Berg ist [8.848 Meter] hoch.", "The mountain is [29,032 feet] high."),
    ("Er ist [1,88 Meter] groß.", "He is [6 feet 2 inches] tall."),
    ("Er ist [zwei Meter] groß.", "He is [six foot seven] tall."),
    ("Es dauerte [ein Vierteljahr].", "It took [three months]."),
    ("Es dauerte [ein Vierteljahr].", "It took [a quarter of a year]."),
    ("Es dauerte [vierzehn Tage].", "It took [a fortnight]."),
    ("Es dauerte [neunzig Minuten].", "It took [an hour and a half]."),
    ("Das Kind ist [18 Monate alt].", "The child is [a year and a half old]."),
    ("[Neun von zehn] kamen.", "[90 percent] came."),
    ("[Jeder zweite] kam.", "[Half] of them came."),
    ("Das Gas kostet [3 Cent je Kilowattstunde].", "Gas costs [30 euros per megawatt-hour]."),
    ("Benzin kostet [1 Dollar je Liter].", "Petrol costs [$3.79 a gallon]."),
    ("Es kostet [1.000 Euro im Monat].", "It costs [12,000 euros a year]."),
    ("Es kostet [50 Pence].", "It costs [£0.50]."),
    ("Der Mindestlohn beträgt [12 Euro].", "The minimum wage is [12 euros an hour]."),
    ("Sie fördern [eine Million Barrel] am Tag.", "They pump [a million barrels a day]."),
    ("Die Dichte ist [200 Einwohner je Quadratkilometer].", "The density is [200 people per square kilometre]."),
    ("Der Riegel hat [250 Kilokalorien].", "The bar has [250 calories]."),
    ("Der Wald hat [40 Morgen].", "The wood has [25 acres]."),
    ("Sie stießen [36 Milliarden Tonnen] aus.", "They emitted [36 gigatonnes]."),
    ("Er lief [10 Kilometer] am Tag.", "He ran [six miles a day]."),
    ("Der Zins stieg um [einen Viertelprozentpunkt].", "The key rate went up by [25 basis points]."),
    ("Der [72-stündige] Streik endete.", "The [three-day] strike ended."),
    ("Der [fünf Kilometer lange] Tunnel ist fertig.", "The [three-mile] tunnel is done."),
    ("Das [30-Liter-Fass] ist leer.", "The [eight-gallon] barrel is empty."),
    ("Es waren [fünf Grad unter null].", "It was [23 degrees Fahrenheit]."),
    ("Es waren [1.500 Grad].", "It was [2,700 degrees Fahrenheit]."),
    ("Das Becken hat [2.500 Kubikmeter].", "The pool has [2.5 million litres]."),
    ("Das Haar misst [0,1 Millimeter].", "The hair measures [100 micrometres]."),
    ("Die Welle war [fünf bis sieben Meter] hoch.", "The wave was [16 to 23 feet] high."),
    ("Der Ring wiegt [2 Karat].", "The ring weighs [0.4 grams]."),
    ("Der Druck ist [1.013 Hektopascal].", "The pressure is [101.3 kilopascals]."),
    ("Das Licht legt [300.000 Kilometer pro Sekunde] zurück.", "Light travels [186,000 miles per second]."),
];

/// The same numeral, or nearly, in a unit that does not fit.
const WRONG: &[(&str, &str)] = &[
    ("Der Kanal ist [3 Kilometer] lang.", "The canal is [3 miles] long."),
    ("Der Kanal ist [2 Kilometer] lang.", "The canal is [2 miles] long."),
    ("Der Weg ist [200 Kilometer] lang.", "The way is [200 miles] long."),
    ("Das Boot ist [9 Meter] lang.", "The boat is [9 feet] long."),
    ("Der Motor wiegt [3 Tonnen].", "The engine weighs [3 kilograms]."),
    ("Der Anker wiegt [90 Kilogramm].", "The anchor weighs [90 grams]."),
    ("Es dauerte [3 Tage].", "It took [3 hours]."),
    ("Es dauerte [zwei Monate].", "It took [two weeks]."),
    ("Es dauerte [fünf Jahre].", "It took [five months]."),
    ("Der Zins stieg um [3 Prozentpunkte].", "The rate rose by [3 percent]."),
    ("Der Zins stieg um [25 Prozentpunkte].", "The key rate went up by [25 basis points]."),
    ("Es waren [30 Grad Celsius].", "It was [30 degrees Fahrenheit]."),
    ("Die Werft hat [40 Hektar].", "The yard has [40 acres]."),
    ("Der See hat [26 Quadratkilometer].", "The lake has [26 square miles]."),
    ("Der Tank fasst [38 Liter].", "The tank holds [38 gallons]."),
    ("Es kostet [50 Euro].", "It costs [50 cents]."),
    ("Es kostet [3 Euro].", "It costs [3 dollars]."),
    ("Es kostet [3 Euro].", "It rose by [3 percentage points]."),
    ("Es verbrannten [500 Autos].", "[500 tonnes] burned."),
    ("Sie verdient [12 Euro pro Stunde].", "She earns [12 euros a day]."),
    ("Das Werk hat [2 Megawatt].", "The plant has [2 kilowatts]."),
    ("[Ein Drittel] der Boote sank.", "[43 percent] of the boats sank."),
    ("Es dauerte [anderthalb Jahre].", "It took [15 months]."),
    ("Der Anteil liegt bei [3 Promille].", "The share is [3 percent]."),
    ("Die Partei legte um [3 Prozent] zu.", "The party gained [3 points]."),
    ("Der Wind erreichte [100 km/h].", "The wind reached [100 miles per hour]."),
    ("Es kostet [1.000 Euro im Monat].", "It costs [1,000 euros a year]."),
    ("Das Gas kostet [30 Euro je Kilowattstunde].", "Gas costs [30 euros per megawatt-hour]."),
    ("Das Brot wiegt [500 Gramm].", "The loaf weighs [500 ounces]."),
    ("Es dauerte [ein Vierteljahr].", "It took [four months]."),
];

#[test]
fn a_quantity_that_each_language_states_in_its_own_way_is_no_disagreement() {
    let errors = |(german, english): &&(&str, &str)| {
        let codes = across(german, english);
        ["F202", "F206"].iter().any(|code| codes.contains(code))
    };
    let wrong: Vec<_> = RIGHT.iter().filter(errors).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn another_unit_that_does_not_fit_is_a_disagreement() {
    let missed = |(german, english): &&(&str, &str)| !across(german, english).contains(&"F206");
    let missed: Vec<_> = WRONG.iter().filter(missed).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What is said of a figure with a `value`.
fn with_value(marked: &str, value: &str) -> Vec<&'static str> {
    let (text, passage) = passage(marked);
    let reading = format!("[[figure]]\nid = \"f\"\npassage = '{passage}'\nvalue = \"{value}\"\n");
    Site::new(&reading).copy("en", &format!("# The harbour\n\n{text}\n")).check().codes()
}

#[test]
fn a_value_may_be_in_another_unit_if_it_comes_to_the_same() {
    for (text, value) in [
        ("The canal is [5 miles] long.", "8 km"),
        ("The canal is [5 miles] long.", "5 miles"),
        ("The canal is [5 miles] long.", "5"),
        ("It took [five years].", "5 years"),
        ("It took [five years].", "60 mo"),
        ("It is [about a third] of what sails.", "33 %"),
        ("It costs [50 cents].", "0.50 EUR"),
        ("There were [forty boats].", "40 boats"),
        ("There were [forty boats].", "40 vessels"),
        ("The rate rose [25 basis points].", "0.25 pp"),
        ("It weighs [two tonnes].", "2000 kg"),
        ("The yard has [40 hectares].", "40 ha"),
        ("The lake has [26 square kilometres].", "26 km²"),
        ("It was [20 degrees].", "20 °C"),
        ("She earns [12 dollars an hour].", "12 USD/h"),
    ] {
        assert!(!with_value(text, value).contains(&"F203"), "{text} {value}");
    }
}

#[test]
fn a_value_with_the_same_numeral_and_another_unit_is_not_what_the_passage_says() {
    for (text, value) in [
        ("The canal is [5 miles] long.", "5 km"),
        ("The rate rose by [3 percentage points].", "3 %"),
        ("It weighs [three tonnes].", "3 kg"),
        ("It took [3 hours].", "3 d"),
        ("There were [forty boats].", "40 t"),
        ("It costs [50 cents].", "50 EUR"),
        ("She earns [12 dollars an hour].", "12 USD/d"),
    ] {
        assert!(with_value(text, value).contains(&"F203"), "{text} {value}");
    }
}

/// What is said of figures `a` and `b`, and of `r`, which is made of them.
fn made(text: &str, passages: [&str; 3], how: &str) -> Vec<&'static str> {
    let [a, b, r] = passages;
    let figure =
        |id: &str, passage: &str, how: &str| format!("[[figure]]\nid = \"{id}\"\npassage = \"{passage}\"\n{how}\n");
    let reading = figure("a", a, "") + &figure("b", b, "") + &figure("r", r, how);
    Site::new(&reading).copy("de", &format!("# Der Hafen\n\n{text}\n")).check().codes()
}

const SUM: &str = "sum = [\"a\", \"b\"]";
const RATIO: &str = "ratio = { of = \"a\", to = \"b\" }";
const SHARE: &str = "share = { of = \"a\", to = \"b\" }";

#[test]
fn sums_add_up_across_units() {
    let sum = |total: &str| {
        let text = format!("Es sind 500 Meter Draht und 2 Kilometer Seil, zusammen {total}.");
        made(&text, ["500 Meter", "2 Kilometer", total], SUM).contains(&"F209")
    };
    assert!(!sum("2,5 Kilometer") && !sum("2500 Meter") && sum("9 Kilometer") && sum("502 Meter"));
    let time = |total: &str| {
        let text = format!("Erst 90 Minuten, dann 2 Stunden, zusammen {total}.");
        made(&text, ["90 Minuten", "2 Stunden", total], SUM).contains(&"F209")
    };
    assert!(!time("3,5 Stunden") && time("92 Minuten"));
}

#[test]
fn ratios_and_shares_are_made_across_units_and_of_numbers_whose_unit_is_left_out() {
    let ratio = |text: &str, a: &str, b: &str, r: &str| made(text, [a, b, r], RATIO).contains(&"F205");
    let text = "Der Preis stieg von 410 auf 820 Euro, das Dreifache.";
    assert!(ratio(text, "820 Euro", "410", "das Dreifache"));
    let text = "Der Preis stieg von 410 auf 820 Euro, das Doppelte.";
    assert!(!ratio(text, "820 Euro", "410", "das Doppelte"));
    let text = "Das Seil misst 6 Kilometer, das alte 2000 Meter, es ist das Dreifache.";
    assert!(!ratio(text, "6 Kilometer", "2000 Meter", "das Dreifache"));
    let text = "Das Seil misst 6 Kilometer, das alte 2000 Meter, es ist das Fünffache.";
    assert!(ratio(text, "6 Kilometer", "2000 Meter", "das Fünffache"));
    let share = |part: &str| {
        let text = format!("Von 2 Tonnen waren 500 Kilogramm faul, also {part}.");
        made(&text, ["500 Kilogramm", "2 Tonnen", part], SHARE).contains(&"F208")
    };
    assert!(!share("25 Prozent") && !share("ein Viertel") && share("45 Prozent"));
}

#[test]
fn what_cannot_be_added_is_not_judged() {
    let text = "Es sind 3 Kilogramm und 2 Kilometer, zusammen 5 Kilometer.";
    assert!(!made(text, ["3 Kilogramm", "2 Kilometer", "5 Kilometer"], SUM).contains(&"F209"));
}

#[test]
fn small_plain_numbers_are_meant_to_their_last_digit_where_they_are_computed() {
    let sum = |a: &str, b: &str, r: &str| {
        made(&format!("Es kamen {a} und {b}, zusammen {r}."), [a, b, r], SUM).contains(&"F209")
    };
    assert!(sum("20 Boote", "15 Kähne", "45 Schiffe") && !sum("20 Boote", "15 Kähne", "35 Schiffe"));
    assert!(sum("300 Boote", "100 Kähne", "500 Schiffe"));
    assert!(!sum("rund 300 Boote", "100 Kähne", "420 Schiffe"), "an about makes room");
    assert!(!sum("1200 Boote", "2100 Kähne", "3350 Schiffe"), "two noughts of a larger number may be rounding");
    assert!(sum("10.000 Boote", "20.000 Kähne", "31.000 Schiffe"), "but no more than two");
    assert!(!sum("20 Millionen Boote", "30 Millionen Kähne", "54 Millionen Schiffe"), "nor before a magnitude word");
    let share = |part: &str| {
        let text = format!("Von 300 Booten sanken 60 Boote, also {part}.");
        made(&text, ["60 Boote", "300", part], SHARE).contains(&"F208")
    };
    assert!(share("30 Prozent") && !share("20 Prozent"));
}

/// What is said of the conversions of a text.
fn conversions(language: &str, text: &str) -> Vec<&'static str> {
    let found = Site::new("").copy(language, &format!("# Der Hafen\n\n{text}\n")).check();
    found.codes().into_iter().filter(|code| *code == "F204").collect()
}

#[test]
fn a_conversion_in_brackets_is_held_to_the_table_of_units() {
    for text in [
        "The canal is 5 miles (12 kilometres) long.",
        "It was 68 degrees Fahrenheit (30 degrees Celsius).",
        "The anchor weighs 200 pounds (200 kilograms).",
        "The yard has 100 acres (100 hectares).",
        "The tank holds 10 gallons, which is 100 litres.",
    ] {
        assert_eq!(conversions("en", text), ["F204"], "{text}");
    }
}

#[test]
fn a_conversion_that_fits_and_brackets_that_say_something_else_are_left_alone() {
    for text in [
        "The canal is 5 miles (8 kilometres) long.",
        "It was 68 degrees Fahrenheit (20 degrees Celsius).",
        "The sea is 1.5 degrees Celsius (2.7 degrees Fahrenheit) warmer.",
        "The anchor weighs 200 pounds (about 90 kilograms).",
        "He is 6 feet (183 cm) tall.",
        "The canal is 5 miles (2 kilometres uphill) long.",
        "It lasts two weeks (10 days).",
        "The crate costs 5 pounds (2 kilograms).",
        "There are 20 boats (5 tonnes).",
    ] {
        assert_eq!(conversions("en", text), [] as [&str; 0], "{text}");
    }
}
