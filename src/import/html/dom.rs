//! A page as a row of nodes, in the order of its file, so that a parent always stands before its children.
//!
//! What chooses the main content may change its copy of the page as it likes; what is written comes from here.

use dom_query::{Document, NodeData, NodeRef};

/// The attribute that names a node to those who see only a copy of the page.
pub(super) const NUMBER: &str = "data-b";

/// The nodes of a page. A node is named by its index.
#[derive(Debug, Default)]
pub(super) struct Dom {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    parent: usize,
    /// The index after its last descendant.
    end: usize,
    kind: Kind,
    /// Whether it is, or holds, an element that begins a line of its own.
    is_block: bool,
    /// How many characters of text it holds that are no white space.
    weight: u32,
    /// How many of these stand in links.
    linked: u32,
}

#[derive(Debug)]
enum Kind {
    Text(String),
    Element { name: String, attributes: Vec<(String, String)> },
}

/// Elements that begin a line of their own.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
];
/// Elements without text of the article; `noscript` repeats what a script loads.
#[rustfmt::skip]
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "iframe", "object", "embed", "audio", "video", "canvas", "select",
    "textarea", "button", "input", "datalist", "svg", "math", "map", "rp", "head", "title",
];

impl Dom {
    /// The nodes below the body of `document`, each of whose elements is given its number as an attribute.
    pub(super) fn of_body(document: &Document) -> Self {
        let mut dom = Self::default();
        if let Some(body) = document.body() {
            dom.take(body);
        }
        dom
    }

    /// Takes in a node and all inside it. Parsers are given no page so deep that this could overflow.
    fn take(&mut self, root: NodeRef<'_>) {
        let mut open = vec![(root, 0)];
        let mut parents: Vec<usize> = Vec::new();
        while let Some((node, depth)) = open.pop() {
            self.close(&mut parents, depth);
            let parent = parents.last().copied().unwrap_or(0);
            let Some(kind) = kind(&node, depth == 0) else { continue };
            let is_element = matches!(kind, Kind::Element { .. });
            let index = self.nodes.len();
            let is_block = matches!(&kind, Kind::Element { name, .. } if BLOCKS.contains(&name.as_str()));
            let weight = if let Kind::Text(text) = &kind { weight(text) } else { 0 };
            self.nodes.push(Node { parent, end: index + 1, kind, is_block, weight, linked: 0 });
            if is_element {
                node.set_attr(NUMBER, &index.to_string());
                parents.push(index);
                open.extend(node.children_it(true).map(|child| (child, depth + 1)));
            }
        }
        self.close(&mut parents, 0);
    }

    /// Ends the elements deeper than `depth`, and adds what they hold to their parents.
    fn close(&mut self, parents: &mut Vec<usize>, depth: usize) {
        while parents.len() > depth {
            let Some(index) = parents.pop() else { return };
            let end = self.nodes.len();
            self.nodes[index].end = end;
            let (mut weight, mut linked, mut is_block) = (0, 0, self.nodes[index].is_block);
            let mut child = index + 1;
            while child < end {
                let node = &self.nodes[child];
                (weight, linked, is_block) = (weight + node.weight, linked + node.linked, is_block | node.is_block);
                child = node.end;
            }
            let is_link = self.name(index) == "a";
            let node = &mut self.nodes[index];
            (node.weight, node.is_block) = (weight, is_block);
            node.linked = if is_link { weight } else { linked };
        }
    }

    /// The number of nodes.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The name of an element; of text, nothing.
    pub(super) fn name(&self, index: usize) -> &str {
        match self.nodes.get(index).map(|node| &node.kind) {
            Some(Kind::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// The text of a text.
    pub(super) fn text(&self, index: usize) -> Option<&str> {
        match &self.nodes[index].kind {
            Kind::Text(text) => Some(text),
            Kind::Element { .. } => None,
        }
    }

    /// An attribute of an element.
    pub(super) fn attribute(&self, index: usize, wanted: &str) -> Option<&str> {
        let Kind::Element { attributes, .. } = &self.nodes.get(index)?.kind else { return None };
        attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }

    /// The index after the last descendant.
    pub(super) fn end(&self, index: usize) -> usize {
        self.nodes[index].end
    }

    /// Whether a node begins a line of its own.
    pub(super) fn is_block(&self, index: usize) -> bool {
        self.nodes[index].is_block
    }

    /// How many characters of text a node holds, and how many of them stand in links.
    pub(super) fn weight(&self, index: usize) -> (u32, u32) {
        (self.nodes[index].weight, self.nodes[index].linked)
    }

    /// The children of a node.
    pub(super) fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.nodes.get(index).map_or(0, |node| node.end);
        let first = Some(index + 1).filter(|first| *first < end);
        std::iter::successors(first, move |child| Some(self.nodes[*child].end).filter(|next| *next < end))
    }

    /// The nodes that hold this one, from the nearest.
    pub(super) fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let parent = move |index: usize| (index > 0).then(|| self.nodes[index].parent);
        std::iter::successors(parent(index), move |index| parent(*index))
    }

    /// The text that stands in an element itself, and not in one inside it that begins a line.
    pub(super) fn own_text(&self, index: usize) -> String {
        self.children(index).filter(|child| !self.is_block(*child)).map(|child| self.all_text(child)).collect()
    }

    /// All text in a node, with a blank for each element that begins a line.
    pub(super) fn all_text(&self, index: usize) -> String {
        let mut text = String::new();
        for inner in index..self.end(index) {
            match self.text(inner) {
                Some(words) => text.push_str(words),
                None if self.is_block(inner) || self.name(inner) == "br" => text.push(' '),
                None => {}
            }
        }
        text
    }
}

fn weight(text: &str) -> u32 {
    u32::try_from(text.chars().filter(|c| !c.is_whitespace()).count()).unwrap_or(u32::MAX)
}

/// What a node is, if anyone sees it. A script may show the body that is hidden until all has come.
fn kind(node: &NodeRef<'_>, is_body: bool) -> Option<Kind> {
    node.query(|node| match &node.data {
        NodeData::Text { contents } => Some(Kind::Text(contents.to_string())),
        NodeData::Element(element) => {
            let name = element.name.local.to_string();
            let attributes = element.attrs.iter();
            let attributes: Vec<_> =
                attributes.map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string())).collect();
            let is_seen = !SILENT.contains(&name.as_str()) && (is_body || !is_hidden(&attributes));
            is_seen.then_some(Kind::Element { name, attributes })
        }
        _ => None,
    })
    .flatten()
}

/// Whether an element says of itself that no one sees it.
fn is_hidden(attributes: &[(String, String)]) -> bool {
    attributes.iter().any(|(name, value)| match name.as_str() {
        "hidden" => true,
        "style" => {
            let plain: String = value.chars().filter(|c| !c.is_whitespace()).collect();
            let plain = plain.to_ascii_lowercase();
            plain.contains("display:none") || plain.contains("visibility:hidden")
        }
        "class" => value.split_ascii_whitespace().any(|word| {
            matches!(word, "sr-only" | "visually-hidden" | "screen-reader-text" | "visuallyhidden" | "mw-editsection")
        }),
        _ => false,
    })
}
