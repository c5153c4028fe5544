//! Proposals as they are written in `reading.toml`: as drafts, which leave out what is not known, and as claims to paste,
//! which say where something is to be filled in.

use crate::model::{
    Form, Function, LanguageTag, Localized, NewSource, NewSpeaker, Proposal, Proposals, ProposedFigure, ProposedKind,
    ProposedPassage, ProposedVoice, SpeakerKind, Vouching,
};
use crate::typed_toml::written;

/// What is offered where the text does not say who vouches for a figure.
const NOBODY: &str = "# source = \"…\"   # who vouches for it: a source, or a speaker";

/// The text of a draft, without a line break at its end. `is_only` says that the reading has no other copy.
pub fn draft(proposal: &Proposal, is_only: bool) -> String {
    let mut lines = beginning(proposal);
    lines.push("draft = true".to_owned());
    match &proposal.kind {
        ProposedKind::Voice(voice) => {
            lines.extend(voice.by.iter().map(party));
            lines.extend(voice.to.iter().map(|to| format!("to = \"{to}\"")));
            lines.extend(forms(voice, &proposal.passages));
            lines.extend(voice.function.map(function));
        }
        ProposedKind::Figure(figure) => {
            lines.extend(figure.by.iter().map(party));
            lines.extend(made_from(figure, |_| true));
        }
    }
    lines.extend(passages(&proposal.passages, is_only));
    lines.join("\n")
}

/// The text of a claim that a person pastes: what only a person knows is a comment, or three points.
pub(in crate::check) fn offer(proposal: &Proposal, all: &Proposals, is_only: bool) -> String {
    let mut lines = beginning(proposal);
    let mut behind = String::new();
    match &proposal.kind {
        ProposedKind::Voice(voice) => {
            let known = voice.by.as_ref().filter(|by| !all.is_new(by));
            lines.push(known.map_or_else(|| "speaker = \"…\"".to_owned(), party));
            lines.extend(voice.to.iter().map(|to| format!("to = \"{to}\"")));
            lines.extend(forms(voice, &proposal.passages));
            lines.push(function(voice.function.unwrap_or(Function::Statement)));
        }
        ProposedKind::Figure(figure) => {
            let by = figure.by.as_ref();
            lines.push(by.map_or_else(|| NOBODY.to_owned(), |by| voucher(by, all)));
            behind = by.map(|by| new_party(by, all)).unwrap_or_default();
            // What is only proposed itself is no claim yet.
            let is_claim = |id: &str| all.claims.iter().all(|other| other.id.as_str() != id);
            lines.extend(made_from(figure, is_claim));
        }
    }
    lines.extend(passages(&proposal.passages, is_only));
    lines.join("\n") + &behind
}

/// The text of a new speaker.
pub fn speaker(speaker: &NewSpeaker) -> String {
    let mut lines = vec!["[[speaker]]".to_owned(), format!("id = \"{}\"", speaker.id)];
    lines.extend(per_language("name", &speaker.name));
    lines.push(format!("kind = \"{}\"", kind(speaker.kind)));
    lines.extend(speaker.role.iter().flat_map(|role| per_language("role", role)));
    lines.join("\n")
}

/// The text of a new source.
pub fn source(source: &NewSource) -> String {
    let mut lines = vec!["[[source]]".to_owned(), format!("id = \"{}\"", source.id)];
    lines.extend(per_language("title", &source.title));
    lines.join("\n")
}

/// The text of a dismissal of what a proposal is about.
pub fn ignore(proposal: &Proposal, reason: &str, is_only: bool) -> String {
    let mut lines = vec!["[[ignore]]".to_owned(), format!("code = \"{}\"", proposal.code.id())];
    lines.extend(passages(&proposal.passages, is_only));
    lines.push(format!("reason = {}", written::string(reason)));
    lines.join("\n")
}

fn beginning(proposal: &Proposal) -> Vec<String> {
    let kind = if matches!(proposal.kind, ProposedKind::Voice(_)) { "voice" } else { "figure" };
    vec![format!("[[{kind}]]"), format!("id = \"{}\"", proposal.id)]
}

fn party(party: &Vouching) -> String {
    format!("{} = \"{}\"", party.key(), party.id())
}

fn function(function: Function) -> String {
    format!("function = \"{}\"", function.name())
}

/// One form for all copies, where they have the same.
fn forms(voice: &ProposedVoice, passages: &[ProposedPassage]) -> Vec<String> {
    let first = voice.forms.first().copied().unwrap_or(Form::Indirect);
    if voice.forms.iter().all(|form| *form == first) {
        return vec![format!("form = \"{}\"", first.name())];
    }
    let forms = voice.forms.iter().zip(passages);
    forms.map(|(form, passage)| format!("form.{} = \"{}\"", passage.copy, form.name())).collect()
}

fn made_from(figure: &ProposedFigure, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let converts = figure.converts.iter().filter(|id| is_wanted(id.as_str()));
    let ratio = figure.ratio.iter().filter(|ids| ids.iter().all(|id| is_wanted(id.as_str())));
    let converts = converts.map(|id| format!("converts = \"{id}\""));
    converts.chain(ratio.map(|[of, to]| format!("ratio = {{ of = \"{of}\", to = \"{to}\" }}"))).collect()
}

fn passages(passages: &[ProposedPassage], is_only: bool) -> Vec<String> {
    let passage = |passage: &ProposedPassage| {
        let key = if is_only { "passage".to_owned() } else { format!("passage.{}", passage.copy) };
        let parts: Vec<String> =
            passage.quotes.iter().map(|quote| written::selector(&quote.prefix, &quote.exact, &quote.suffix)).collect();
        match parts.as_slice() {
            [only] => format!("{key} = {only}"),
            several => format!("{key} = [\n{}]", several.iter().map(|part| format!("  {part},\n")).collect::<String>()),
        }
    };
    passages.iter().map(passage).collect()
}

fn per_language(key: &str, text: &Localized<String>) -> Vec<String> {
    let line = |(language, text): (Option<&LanguageTag>, &String)| match language {
        None => format!("{key} = {}", written::string(text)),
        Some(language) => format!("{key}.{language} = {}", written::string(text)),
    };
    text.iter().map(line).collect()
}

fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Organisation => "organisation",
        SpeakerKind::Group => "group",
        SpeakerKind::Unnamed => "unnamed",
    }
}

/// The line of a figure that says who vouches for it.
fn voucher(by: &Vouching, all: &Proposals) -> String {
    match by {
        by if !all.is_new(by) => party(by),
        Vouching::Speaker(id) => format!("# speaker = \"{id}\"   # the text names who vouches for it: see below"),
        Vouching::Source(id) => format!("# source = \"{id}\"   # the text names what vouches for it: see below"),
    }
}

/// What is to be added with that line, once for all figures: as comments, since who it is has to be told by a person.
fn new_party(by: &Vouching, all: &Proposals) -> String {
    let commented = |lines: &str| lines.lines().map(|line| format!("\n# {line}")).collect::<String>();
    let of_speaker = all.speakers.iter().find(|new| matches!(by, Vouching::Speaker(id) if *id == new.id)).map(|new| {
        let name = per_language("name", &new.name).join("\n");
        format!("[[speaker]]\nid = \"{}\"\n{name}\nkind = \"…\"   # person, organisation, group or unnamed", new.id)
    });
    let of_source = all.sources.iter().find(|new| matches!(by, Vouching::Source(id) if *id == new.id)).map(source);
    of_speaker.or(of_source).map_or_else(String::new, |lines| format!("\n{}", commented(&lines)))
}
