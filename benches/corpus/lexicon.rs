//! The words of the synthetic articles.
//!
//! Every thing is a feminine or neuter singular, since these are alike as subject and as object. What
//! fills the space between claims has no digits, no quotation marks and no words of speech, so that
//! nothing in it asks for a claim.

/// What the articles are about.
pub const THINGS: [&str; 32] = [
    "die Brücke am Nordkai",
    "das Fährhaus in Wiesenau",
    "die Schleuse bei Altmoor",
    "das Trockendock der Werft",
    "die Bibliothek am Markt",
    "das Pumpwerk im Süden",
    "die Bahnstrecke nach Lindwerder",
    "das Kraftwerk am Kanal",
    "die Markthalle von Erlental",
    "das Museum der Stadtwerke",
    "die Uferstraße in Kleinhafen",
    "das Umspannwerk bei Torfgrund",
    "die Sternwarte auf dem Hügel",
    "das Archiv der Reederei",
    "die Mühle an der Losse",
    "das Kühlhaus im Freihafen",
    "die Feuerwache in Birkfeld",
    "das Theater am Wall",
    "die Seilbahn zum Fernblick",
    "das Schwimmbad in Oberrode",
    "die Druckerei am Gleisdreieck",
    "das Gewächshaus der Universität",
    "die Wetterstation auf der Insel",
    "das Lagerhaus am Ostbecken",
    "die Funkstation am Kap",
    "das Rathaus von Sandhagen",
    "die Kläranlage hinter dem Deich",
    "das Krankenhaus in Neuenried",
    "die Schule am Birkenweg",
    "das Stellwerk in Grauhof",
    "die Werkstatt der Verkehrsbetriebe",
    "das Heizwerk im Westviertel",
];

/// What can be told of a thing without anyone saying it.
pub const TELLINGS: [&str; 20] = [
    "liegt seit dem Sommer hinter einem Bauzaun",
    "gehört zu den ältesten Anlagen der Gegend",
    "wird von einer kleinen Mannschaft in Schichten betrieben",
    "steht auf festem Grund und überstand auch das Hochwasser",
    "bleibt an Feiertagen für Besucher geschlossen",
    "wurde nach dem Brand in schlichter Form wieder aufgebaut",
    "dient der Umgebung zugleich als Treffpunkt und als Wegmarke",
    "fehlt auf den meisten Karten, die im Handel sind",
    "riecht an warmen Tagen nach Teer, Holz und nassem Stein",
    "hat schon bessere Zeiten gesehen und schlechtere überstanden",
    "verschwindet im Nebel, der im Herbst vom Wasser heraufzieht",
    "ist vom Bahnhof aus zu Fuß in kurzer Zeit zu erreichen",
    "zeigt nach Norden eine Fassade aus gelbem Backstein",
    "trägt noch das Wappen der alten Gesellschaft über dem Tor",
    "grenzt an einen Park, den die Anwohner selbst pflegen",
    "wechselte im Lauf der Zeit mehrmals den Besitzer",
    "taucht in alten Reisebüchern unter anderem Namen auf",
    "war lange der größte Arbeitgeber in diesem Teil der Stadt",
    "kommt mit wenig Technik und mit viel Erfahrung aus",
    "wirkt von außen verschlossen und ist innen voller Licht",
];

/// How such a sentence goes on.
pub const SEQUELS: [&str; 16] = [
    "und daran ändert sich vorerst nichts",
    "auch wenn es am Abend still wird in den Straßen ringsum",
    "obwohl die Wege dorthin schlecht beleuchtet sind",
    "während in der Nachbarschaft neue Häuser entstehen",
    "weil die alten Pläne in einem Keller liegen geblieben sind",
    "solange das Wetter im Frühjahr halbwegs trocken bleibt",
    "und im Winter brennt dort schon am Nachmittag Licht",
    "wie es in dieser Gegend seit jeher Brauch ist",
    "bis der Wind dreht und den Lärm der Autobahn herüberträgt",
    "wobei die Kinder aus dem Viertel jeden Winkel kennen",
    "denn der Boden gibt an manchen Stellen noch immer nach",
    "und wer genau hinsieht, erkennt die Spuren früherer Umbauten",
    "ohne dass davon je viel Aufhebens gemacht worden wäre",
    "und auf dem Vorplatz stehen Bänke aus hellem Holz",
    "was vor allem Gäste aus der Ferne in Erstaunen setzt",
    "und der Schlüssel hängt wie früher gleich neben der Tür",
];

/// What is said of a thing in direct speech, and what saying it does.
pub const DIRECT: [(&str, &str); 8] = [
    ("ist für die Stadt wichtiger als jede neue Straße", "opinion"),
    ("kommt uns am Ende billiger als ein Neubau", "statement"),
    ("braucht vor allem Leute, die sich dort auskennen", "demand"),
    ("wird noch stehen, wenn von uns keiner mehr redet", "prediction"),
    ("hat mehr Geduld verdient, als die Politik aufbringt", "opinion"),
    ("arbeitet heute leiser und sauberer als früher", "statement"),
    ("gehört in die Hände derer, die dort arbeiten", "demand"),
    ("bekommt von uns in jedem Fall ein neues Dach", "announcement"),
];

/// How a direct quotation goes on after it was broken off.
pub const SECOND_PARTS: [&str; 4] = [
    "und daran wird auch der nächste Rat nichts ändern",
    "denn die Menschen hier hängen daran",
    "und das weiß im Grunde jeder, der dort einmal gearbeitet hat",
    "auch wenn das in den Plänen so nicht steht",
];

/// What is said of a thing in indirect speech, and what saying it does.
pub const INDIRECT: [(&str, &str); 8] = [
    ("sei in besserem Zustand als noch im Vorjahr", "statement"),
    ("komme ohne fremde Hilfe nicht mehr lange aus", "opinion"),
    ("werde noch vor dem Winter fertig", "prediction"),
    ("habe den Anwohnern mehr Ruhe gebracht als erwartet", "statement"),
    ("müsse dringend in öffentliche Hand zurückkehren", "demand"),
    ("solle künftig auch am Wochenende geöffnet bleiben", "announcement"),
    ("sei den Streit nicht wert, der darum geführt werde", "opinion"),
    ("verliere mit jedem Jahr an Bedeutung für die Region", "opinion"),
];

/// What someone calls a thing, in their own words.
pub const NAMES: [&str; 4] =
    ["eine kluge Wette auf morgen", "ein Denkmal des Zögerns", "das Herz der Gegend", "eine teure Gewohnheit"];

/// What is reported of someone without their words.
pub const REPORTED: [(&str, &str); 4] =
    [("lobte", "opinion"), ("kritisierte", "opinion"), ("verteidigte", "opinion"), ("beanstandete", "statement")];

/// What the article asserts of a thing in its own voice.
pub const ASSERTIONS: [&str; 8] = [
    "ist der eigentliche Grund für den Aufschwung des Viertels",
    "entscheidet über die Zukunft des ganzen Hafens",
    "steht beispielhaft für das Versagen der Planer",
    "hat den Charakter der Gegend von Grund auf verändert",
    "genießt unter Fachleuten einen zweifelhaften Ruf",
    "wurde aus rein politischen Gründen nie vollendet",
    "übertrifft an Schönheit alles, was danach gebaut wurde",
    "bleibt trotz aller Mühen eine Belastung für die Stadt",
];

/// What notes say.
pub const NOTES: [&str; 10] = [
    "Wann und vor wem das gesagt wurde, teilt der Artikel nicht mit; der Zusammenhang legt eine Sitzung nahe.",
    "Die Angabe steht *ohne Beleg* im Text und wird weiter unten stillschweigend vorausgesetzt.",
    "Eine Wertung in eigener Stimme: Ein Maßstab, an dem sie sich prüfen ließe, fehlt an dieser Stelle.",
    "Vergleichbares stand schon in einem [früheren Bericht](https://example.org/archiv), dort aber anders gewichtet.",
    "Ob die Rundung aus der Vorlage stammt oder vom Artikel, lässt sich nicht mehr erkennen.",
    "Der Satz ist eng an eine **Mitteilung** angelehnt, die der Artikel weder nennt noch verlinkt.",
    "Gemeint ist hier vermutlich der gesamte Betrieb, auch wenn der Wortlaut enger gefasst ist.",
    "Das Verb lässt offen, ob zitiert oder zusammengefasst wird; wir lesen es als *Zusammenfassung*.",
    "Einen Zeitraum nennt der Text nicht. Aus dem Umfeld ergibt sich, dass ein volles Jahr gemeint ist.",
    "Wer hier spricht, vertritt eine Seite des Streits; die andere kommt erst im letzten Absatz zu Wort.",
];

/// Headings within an article.
pub const HEADINGS: [&str; 8] = [
    "Was auf dem Spiel steht",
    "Ein Blick hinter den Zaun",
    "Der lange Weg durch die Ämter",
    "Stimmen aus der Nachbarschaft",
    "Woher das Geld kommt",
    "Wie es weitergeht",
    "Alte Pläne, neue Sorgen",
    "Zwischen Kai und Kanal",
];
