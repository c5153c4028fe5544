//! A `reading.toml` that is to be changed.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::entry::{self, Entry, KeyAt};
use super::splice::Splice;

/// The kinds of claims.
const CLAIMS: [&str; 3] = ["voice", "figure", "assertion"];
/// Who speaks and what vouches.
const PARTIES: [&str; 2] = ["speaker", "source"];
/// Behind which keys a new one is put, if it is not put at the end: the order in which claims are written.
const ORDER: [&str; 8] = ["id", "draft", "by", "speaker", "source", "to", "form", "function"];

/// Why a file is not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotEdit {
    /// It has errors of syntax.
    NoToml,
    /// It has no claim with this id.
    NoClaim(String),
    /// Its `[[…]]` of this kind stand in a list with braces, so that they have no lines of their own.
    Inline(String),
    /// What belongs to this claim stands in several places, with others between.
    Scattered(String),
    /// The key of this claim is written in several parts.
    InParts(String, String),
}

impl fmt::Display for CannotEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoToml => f.write_str("the file is no TOML; mend the errors that `beleg check` shows first"),
            Self::NoClaim(id) => write!(f, "the file has no claim `{id}`"),
            Self::Inline(kind) => {
                write!(
                    f,
                    "`{kind} = [ … ]` is one list; write each as a `[[{kind}]]` of its own, so that it has lines of its own"
                )
            }
            Self::Scattered(id) => write!(f, "what belongs to `{id}` stands in several places; put it together first"),
            Self::InParts(id, key) => write!(f, "`{key}` of `{id}` is written in several parts; change it by hand"),
        }
    }
}

impl std::error::Error for CannotEdit {}

/// A `reading.toml` as it was read, with the places of what stands in it.
#[derive(Debug)]
pub struct ReadingFile<'t> {
    text: &'t str,
    /// How its lines end.
    line_break: &'static str,
    /// What has a header of its own, in the order of the file.
    entries: Vec<Entry>,
    /// The places of the claims among them, by id; the first that has it counts.
    claims: HashMap<String, usize>,
    /// Where all headers begin, those of tables in entries too; ascending.
    headers: Vec<usize>,
    /// The keys at the top that are no lists which go on.
    closed: Vec<String>,
    /// The bytes of a byte order mark, which all these places leave out.
    mark: usize,
}

impl<'t> ReadingFile<'t> {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// [`CannotEdit::NoToml`].
    pub fn parse(text: &'t str) -> Result<Self, CannotEdit> {
        let without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
        let root = DeTable::parse(without_mark).map_err(|_| CannotEdit::NoToml)?.into_inner();
        let line_break = if text.split('\n').next().is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" };
        let entries = entry::entries(&root, without_mark);
        let mut claims = HashMap::new();
        for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| CLAIMS.contains(&entry.kind.as_str())) {
            entry.id.iter().for_each(|id| _ = claims.entry(id.clone()).or_insert(at));
        }
        let mut headers = Vec::new();
        entry::headers(&root, without_mark, &mut headers);
        headers.sort_unstable();
        // What is no list of tables, or an empty one in brackets, can't have another behind it.
        let is_closed = |value: &DeValue<'_>| value.as_array().is_none_or(|items| items.iter().next().is_none());
        let closed = root.iter().filter(|(_, value)| is_closed(value.get_ref()));
        let closed = closed.map(|(key, _)| key.get_ref().to_string()).collect();
        let mark = text.len() - without_mark.len();
        Ok(Self { text: without_mark, line_break, entries, claims, headers, closed, mark })
    }

    /// Puts claims behind the claim `after`, or before all others; each is the text of a `[[…]]` without a line break
    /// at its end.
    ///
    /// # Errors
    /// Where `after` is none, or claims stand in braces.
    pub fn insert_claims(&self, after: Option<&str>, claims: &[String]) -> Result<Splice, CannotEdit> {
        self.refuse_inline(&CLAIMS)?;
        let blocks = self.in_lines(claims);
        if let Some(id) = after {
            let entry = self.find(id)?;
            return Ok(self.behind(self.whole(entry)?.end, &blocks));
        }
        Ok(match self.entries.iter().find(|entry| CLAIMS.contains(&entry.kind.as_str())) {
            Some(first) => self.before(first, &blocks),
            None => self.behind_all(&["speaker", "source"], &blocks),
        })
    }

    /// Puts speakers or sources behind the others of their kind; else before the claims.
    ///
    /// # Errors
    /// Where those of this kind stand in braces.
    pub fn insert_parties(&self, kind: &str, parties: &[String]) -> Result<Splice, CannotEdit> {
        self.refuse_inline(&[kind])?;
        let blocks = self.in_lines(parties);
        let own = self.entries.iter().rev().find(|entry| entry.kind == kind);
        let first = self.entries.iter().find(|entry| CLAIMS.contains(&entry.kind.as_str()) && !entry.is_inline);
        Ok(match (own, first) {
            (Some(last), _) => self.behind(self.whole(last)?.end, &blocks),
            (None, Some(first)) => self.before(first, &blocks),
            (None, None) => self.behind_all(&PARTIES, &blocks),
        })
    }

    /// Puts dismissals behind the others, at the end of the file if there are none.
    ///
    /// # Errors
    /// Where dismissals stand in braces.
    pub fn insert_ignores(&self, ignores: &[String]) -> Result<Splice, CannotEdit> {
        self.refuse_inline(&["ignore"])?;
        let blocks = self.in_lines(ignores);
        Ok(match self.entries.iter().rev().find(|entry| entry.kind == "ignore") {
            Some(last) => self.behind(self.whole(last)?.end, &blocks),
            None => self.behind(self.text.len(), &blocks),
        })
    }

    /// Takes a claim out, with the blank line before it. Comments before its header stay.
    ///
    /// # Errors
    /// Where there is none, or it has no lines of its own.
    pub fn remove_claim(&self, id: &str) -> Result<Splice, CannotEdit> {
        let entry = self.editable(id)?;
        let whole = self.whole(entry)?;
        let before = &self.text[..whole.start];
        let blank = ["\r\n", "\n"].into_iter().find(|blank| {
            let line = before.strip_suffix(blank);
            line.is_some_and(|line| line.is_empty() || line.ends_with('\n'))
        });
        Ok(self.placed(Splice::remove(whole.start - blank.map_or(0, str::len)..whole.end)))
    }

    /// Gives a key of a claim this value, which is TOML: in place of the one that is there, or on a new line.
    ///
    /// # Errors
    /// Where there is no such claim, it has no lines of its own, or the key is written in several parts.
    pub fn set(&self, id: &str, key: &str, value: &str) -> Result<Splice, CannotEdit> {
        let entry = self.editable(id)?;
        if let Some(known) = entry.keys.iter().find(|known| known.name == key) {
            let place = known.value.clone().ok_or_else(|| CannotEdit::InParts(id.to_owned(), key.to_owned()))?;
            return Ok(self.placed(Splice { range: place, with: value.to_owned() }));
        }
        let own = || entry.keys.iter().filter(|known| !known.has_header);
        let rank = |name: &str| ORDER.iter().position(|known| *known == name);
        let before = |known: &&KeyAt| rank(key).is_none_or(|own| rank(&known.name).is_some_and(|known| known < own));
        // Behind the last of those that are written before it; a key that has no place in the order comes last.
        let last = own().filter(before).max_by_key(|known| known.range.end);
        let (start, end) =
            last.map_or((entry.header.start, entry.header.end), |last| (last.range.start, last.range.end));
        let indent = &self.text[self.line_start(start)..start];
        let indent = if indent.trim().is_empty() { indent } else { "" };
        let at = self.line_end(end);
        let line = format!("{indent}{key} = {value}");
        let has_end = self.text[..at].ends_with('\n');
        let with = if has_end { line + self.line_break } else { format!("{}{line}", self.line_break) };
        Ok(self.placed(Splice::insert(at, with)))
    }

    /// Takes a key of a claim out, with its line; `None` if the claim does not have it. A comment behind it stays.
    ///
    /// # Errors
    /// As for [`set`](Self::set).
    pub fn remove_key(&self, id: &str, key: &str) -> Result<Option<Splice>, CannotEdit> {
        let entry = self.editable(id)?;
        let Some(known) = entry.keys.iter().find(|known| known.name == key) else { return Ok(None) };
        if known.value.is_none() {
            return Err(CannotEdit::InParts(id.to_owned(), key.to_owned()));
        }
        let (start, end) = (known.range.start, self.line_end(known.range.end));
        let rest = &self.text[known.range.end..end];
        let range = match rest.find('#') {
            Some(comment) => start..known.range.end + comment,
            None => self.line_start(start)..end,
        };
        Ok(Some(self.placed(Splice::remove(range))))
    }

    /// The claims that are drafts: what they are, and their ids.
    pub fn drafts(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_draft = |entry: &&Entry| {
            let value = entry.keys.iter().find(|key| key.name == "draft").and_then(|key| key.value.clone());
            CLAIMS.contains(&entry.kind.as_str()) && value.is_some_and(|value| &self.text[value] == "true")
        };
        self.entries.iter().filter(is_draft).filter_map(|entry| Some((entry.kind.as_str(), entry.id.as_deref()?)))
    }

    /// What a claim is: `voice`, `figure` or `assertion`.
    pub fn kind_of(&self, id: &str) -> Option<&str> {
        self.find(id).ok().map(|entry| entry.kind.as_str())
    }

    /// Whether a claim has this key.
    pub fn has_key(&self, id: &str, key: &str) -> bool {
        self.find(id).is_ok_and(|entry| entry.keys.iter().any(|known| known.name == key))
    }

    /// The claim that the byte `at` of the text lies in.
    pub fn claim_at(&self, at: usize) -> Option<&str> {
        let at = at.checked_sub(self.mark)?;
        let next = self.entries.partition_point(|entry| entry.header.start <= at);
        let entry = self.entries[..next].last().filter(|entry| at <= entry.end)?;
        entry.id.as_deref().filter(|_| CLAIMS.contains(&entry.kind.as_str()))
    }

    /// The line that a claim begins on, counted from 1.
    pub fn line_of(&self, id: &str) -> Option<usize> {
        self.find(id).ok().map(|entry| self.line(entry))
    }

    /// The line that the last dismissal begins on.
    pub fn last_ignore_line(&self) -> Option<usize> {
        self.entries.iter().rev().find(|entry| entry.kind == "ignore").map(|entry| self.line(entry))
    }

    fn line(&self, entry: &Entry) -> usize {
        1 + memchr::memchr_iter(b'\n', &self.text.as_bytes()[..entry.header.start]).count()
    }

    fn refuse_inline(&self, kinds: &[&str]) -> Result<(), CannotEdit> {
        let inline = self.entries.iter().find(|entry| entry.is_inline && kinds.contains(&entry.kind.as_str()));
        let closed = self.closed.iter().find(|kind| kinds.contains(&kind.as_str()));
        let kind = inline.map(|entry| &entry.kind).or(closed);
        kind.map_or(Ok(()), |kind| Err(CannotEdit::Inline(kind.clone())))
    }

    /// The claim with this id.
    fn find(&self, id: &str) -> Result<&Entry, CannotEdit> {
        self.claims.get(id).map(|at| &self.entries[*at]).ok_or_else(|| CannotEdit::NoClaim(id.to_owned()))
    }

    /// The same, if it has lines of its own.
    fn editable(&self, id: &str) -> Result<&Entry, CannotEdit> {
        let entry = self.find(id)?;
        if entry.is_inline { Err(CannotEdit::Inline(entry.kind.clone())) } else { Ok(entry) }
    }

    /// The lines of an entry.
    fn whole(&self, entry: &Entry) -> Result<Range<usize>, CannotEdit> {
        let within = |at: &usize| entry.header.start < *at && *at < entry.end;
        let next = self.headers.partition_point(|at| *at <= entry.header.start);
        let own: Vec<&KeyAt> = entry.keys.iter().filter(|key| key.has_header).collect();
        let is_own = |at: &usize| own.iter().any(|key| key.range.contains(at));
        let mut inside = self.headers[next..].iter().take_while(|at| within(at));
        if inside.any(|at| !is_own(at)) || own.iter().any(|key| self.holds_entry(&key.range)) {
            return Err(CannotEdit::Scattered(entry.id.clone().unwrap_or_else(|| entry.kind.clone())));
        }
        Ok(self.line_start(entry.header.start)..self.line_end(entry.end))
    }

    /// Whether another entry begins in `range`.
    fn holds_entry(&self, range: &Range<usize>) -> bool {
        let next = self.entries.partition_point(|entry| entry.header.start <= range.start);
        self.entries.get(next).is_some_and(|entry| entry.header.start < range.end)
    }

    /// Blocks with a blank line between them, as the file ends its lines.
    fn in_lines(&self, blocks: &[String]) -> String {
        blocks.join("\n\n").replace('\n', self.line_break)
    }

    /// Puts `blocks` at the end of a line, with a blank line on either side.
    fn behind(&self, at: usize, blocks: &str) -> Splice {
        let (before, after, end) = (&self.text[..at], &self.text[at..], self.line_break);
        let starts_blank = |text: &str| text.is_empty() || text.starts_with('\n') || text.starts_with("\r\n");
        let (lead, trail) = match () {
            () if before.trim().is_empty() => (String::new(), end),
            // The file has no line break at its end, and has none afterwards.
            () if !before.ends_with('\n') => (end.repeat(2), ""),
            () if before.ends_with("\n\n") || before.ends_with("\n\r\n") => (String::new(), end),
            () => (end.to_owned(), end),
        };
        let gap = if starts_blank(after) { "" } else { end };
        self.placed(Splice::insert(at, format!("{lead}{blocks}{trail}{gap}")))
    }

    /// Puts `blocks` before an entry and the comment lines that stand right above it.
    fn before(&self, entry: &Entry, blocks: &str) -> Splice {
        let mut at = self.line_start(entry.header.start);
        while at > 0 {
            let line = self.line_start(at - 1);
            if !self.text[line..at].trim_start().starts_with('#') {
                break;
            }
            at = line;
        }
        self.placed(Splice::insert(at, format!("{blocks}{0}{0}", self.line_break)))
    }

    /// Puts `blocks` behind the last entry of these kinds, or at the end of the file.
    fn behind_all(&self, kinds: &[&str], blocks: &str) -> Splice {
        let last = self.entries.iter().rev().find(|entry| kinds.contains(&entry.kind.as_str()));
        let at = last.and_then(|last| Some(self.whole(last).ok()?.end)).unwrap_or(self.text.len());
        self.behind(at, blocks)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |at| at + 1)
    }

    /// Behind the line break of the line that `at` is in.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// A splice of the text as it was given, with its byte order mark.
    fn placed(&self, splice: Splice) -> Splice {
        let Splice { range, with } = splice;
        Splice { range: range.start + self.mark..range.end + self.mark, with }
    }
}
