//! What a voice does, as far as the words show it.

use super::*;
use crate::model::Function;

#[test]
fn the_verb_or_the_mood_tells_what_a_voice_does() {
    for (language, text, function) in [
        ("de", "Die Werft kündigte an, zwei Boote zu bauen.", Some(Function::Announcement)),
        ("de", "Die Wacht forderte mehr Boote.", Some(Function::Demand)),
        ("de", "Ida Voss kritisierte den Bau.", Some(Function::Opinion)),
        ("de", "Die Werft meldet 20 neue Boote.", Some(Function::Statement)),
        ("de", "Ole Tal sagte, er werde den Posten aufgeben.", Some(Function::Announcement)),
        ("de", "Ole Tal sagte, die Fähre werde untergehen.", Some(Function::Prediction)),
        ("en", "The yard announced that it would close.", Some(Function::Announcement)),
        ("en", "She urged the crew to leave.", Some(Function::Demand)),
        ("en", "He said he will leave the port.", Some(Function::Announcement)),
        ("en", "He said the ferry will sink.", Some(Function::Prediction)),
        ("en", "Crews believe that it is safe.", Some(Function::Opinion)),
        ("de", "Die Wacht rief zur Flucht auf.", Some(Function::Demand)),
        ("de", "Ida Voss warnte, der Steg breche.", Some(Function::Prediction)),
        ("de", "Ida Voss warnte davor, den Steg zu betreten.", Some(Function::Demand)),
        ("de", "Die Werft sagt einen Verlust voraus.", Some(Function::Prediction)),
        ("en", "The yard warned that the pier could sink.", Some(Function::Prediction)),
        ("en", "The yard warned crews to leave.", Some(Function::Demand)),
        ("en", "The mayor called for a new pier.", Some(Function::Demand)),
    ] {
        assert_eq!(found(language, text).utterances[0].function, function, "{text}");
    }
}

#[test]
fn in_doubt_it_is_left_open() {
    for (language, text) in [
        ("de", "Ole Tal sagte, das Boot sei alt."),
        ("de", "Ole Tal sagte, die Fähre werde dort gebaut."),
        ("de", "Ole Tal sagte, sie werde gehen."),
        ("en", "He said the boat was old."),
        ("en", "He said it will do."),
        ("en", "“No,” he said."),
        ("de", "Die Crew hat Bedenken."),
        ("en", "The crew are believed to be safe."),
        ("en", "Crews described how the pier sank."),
    ] {
        assert_eq!(found(language, text).utterances[0].function, None, "{text}");
    }
}
