//! `beleg serve`: show the site in a browser, and keep it up to date.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::report::{self, Format, count};
use super::site_folder::SiteFolder;
use super::{ExitStatus, WrongUsage, changes, progress};
use crate::pipeline::{self, Overrides, Progress};
use crate::serve::{PORT, Place, Preview, Server};

const EXAMPLES: &str = "\
Examples:
  beleg serve                  on http://127.0.0.1:1111/, or the next free port
  beleg serve --open           and open it in a browser
  beleg serve --port 8000      on this port alone
  beleg serve --host 0.0.0.0   for a container: the address that is printed holds a token

Pages are made when they are asked for and loaded again when they become others. What is wrong lies over the
last good page. Nothing is written; Ctrl-C ends it.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The port to listen on [default: 1111, or the next free one]
    #[arg(short, long, value_name = "PORT")]
    port: Option<u16>,

    /// The address to listen on; beyond this machine a token is asked for
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,

    /// Open the site in a browser
    #[arg(short, long)]
    open: bool,

    /// Look at all files twice a second, where the system tells of no changes
    #[arg(long)]
    poll: bool,

    /// Follow symbolic links out of the site's folder; only for a folder whose writers you all trust
    #[arg(long)]
    follow_links: bool,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let folder = SiteFolder::find(site)?;
    let server = Server::new(Place { host: arguments.host, port: arguments.port });
    let server = server.map_err(|error| refused(arguments, &error))?;
    // What changes while the site is read is seen afterwards.
    let watch = changes::watch(&folder, arguments.poll)?;
    let overrides = Overrides { follow_links: arguments.follow_links, ..Overrides::default() };
    let session = progress::watch("reading", &Progress::default(), || pipeline::open(folder.path(), &overrides))?;
    report::show(Format::Human, session.diagnostics(), None, &session.tree().files, folder.shown())?;
    let readings = count(session.site_library().readings.len(), "reading");
    let preview = Arc::new(Preview::new(session, folder.shown()));
    let state = preview.state();
    report::say(&format!(
        "{}\nserving {readings} at {} (Ctrl-C ends)",
        counts(state.errors, state.warnings),
        server.address()
    ));
    if arguments.open && open::that_detached(server.address()).is_err() {
        report::say("no browser could be opened: open the address yourself");
    }
    let shown = Arc::clone(&preview);
    let folder = folder.shown().to_owned();
    server.run(preview, watch, move |taken| match taken {
        Ok((changes, state)) if changes.files.is_empty() && changes.readings.is_empty() => drop(state),
        Ok((changes, state)) => {
            let session = shown.session();
            report::say(&changes::told(&changes, state.took));
            let _ = report::show(Format::Human, session.diagnostics(), None, &session.tree().files, &folder);
            report::say(&counts(state.errors, state.warnings));
        }
        Err(error) => report::error(&error),
    })?;
    Ok(ExitStatus::Done)
}

fn counts(errors: usize, warnings: usize) -> String {
    format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
}

/// Why no port could be had, and the way out.
fn refused(arguments: &Arguments, error: &std::io::Error) -> anyhow::Error {
    let host = arguments.host;
    let asked =
        arguments.port.map_or_else(|| format!("{PORT} or any of the hundred after it"), |port| port.to_string());
    let (reason, help) = match error.kind() {
        ErrorKind::AddrInUse => {
            (format!("port {asked} is taken"), "leave --port out to take the next free one, or name another")
        }
        ErrorKind::PermissionDenied => (format!("port {asked} may not be taken"), "name a port above 1023"),
        ErrorKind::AddrNotAvailable => (format!("{host} is no address of this machine"), "leave --host out"),
        _ => return anyhow::Error::msg(error.to_string()).context(format!("cannot listen on {host}")),
    };
    WrongUsage(format!("{reason}\nhelp: {help}; see `beleg serve --help`")).into()
}
