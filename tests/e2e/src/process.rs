//! Helper processes that never outlive their owner.
//!
//! A driver starts a browser which starts a dozen more processes. If one test
//! leaves them behind, the next ones run on a slower machine with ports taken,
//! and fail for reasons nobody can see.
//!
//! Invariant: when a [`Process`] is stopped or dropped, it and everything that
//! it started are gone.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// How long a process may take to listen, and to obey a polite signal.
const START: Duration = Duration::from_secs(20);
const STOP: Duration = Duration::from_secs(3);
/// Between two looks at a process or a port.
const PAUSE: Duration = Duration::from_millis(20);

/// A program to run, and what to install when it is not there.
pub(crate) struct Tool {
    pub(crate) program: PathBuf,
    pub(crate) install: &'static str,
}

/// A running helper with a folder of its own for a profile and a log.
pub(crate) struct Process {
    name: String,
    child: Child,
    folder: TempDir,
}

impl Process {
    /// Starts `tool`; `arrange` adds arguments and learns the process's folder.
    pub(crate) fn start(tool: &Tool, arrange: impl FnOnce(&mut Command, &TempDir)) -> Self {
        let name = tool.program.display().to_string();
        let folder = TempDir::with_prefix("e2e-").expect("a temporary folder can be made");
        let log = File::create(folder.path().join("log")).expect("the folder is ours");
        let mut command = Command::new(&tool.program);
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log file can be shared"))
            .stderr(log);
        arrange(&mut command, &folder);
        match command.spawn() {
            Ok(child) => Self {
                name,
                child,
                folder,
            },
            Err(error) if error.kind() == ErrorKind::NotFound => {
                panic!("{name} is missing: {}", tool.install)
            }
            Err(error) => panic!("{name} does not start: {error}"),
        }
    }

    /// Its number in `/proc`.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until something listens on `port`.
    pub(crate) fn wait_for_port(&mut self, port: u16) {
        self.wait_until("listen", || listens(port).then_some(()));
    }

    /// Waits until the process has written a line, and returns it.
    pub(crate) fn wait_for_line(&mut self) -> String {
        let log = self.folder.path().join("log");
        self.wait_until("report", || {
            let text = fs::read_to_string(&log).unwrap_or_default();
            text.split_once('\n').map(|(line, _)| line.to_owned())
        })
    }

    /// Asks the process to end, then ends it and all its descendants.
    pub(crate) fn stop(&mut self) {
        if self.ended() {
            return;
        }
        let family = descendants(self.child.id());
        send(self.child.id(), Signal::TERM);
        within(STOP, || self.ended());
        for &pid in &family {
            send(pid, Signal::KILL);
        }
        // Both fail only for a process that has already ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
        within(STOP, || !family.iter().any(|&pid| alive(pid)));
    }

    /// Ends the process and all its descendants at once: none of them can tidy up.
    pub(crate) fn kill(&mut self) {
        let family = descendants(self.child.id());
        // From the oldest on, so that none is begun anew by its parent.
        send(self.child.id(), Signal::KILL);
        for &pid in &family {
            send(pid, Signal::KILL);
        }
        // Fails only for a process that has already ended.
        let _ = self.child.wait();
        within(STOP, || !family.iter().any(|&pid| alive(pid)));
    }

    fn wait_until<T>(&mut self, verb: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + START;
        loop {
            if let Some(sight) = look() {
                return sight;
            }
            if self.ended() || Instant::now() > deadline {
                let log = fs::read_to_string(self.folder.path().join("log"));
                let log = log.unwrap_or_default();
                panic!("{} ended or did not {verb}; it said:\n{log}", self.name);
            }
            thread::sleep(PAUSE);
        }
    }

    fn ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A port of this machine that nobody uses at the moment.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("the machine has a free port")
        .port()
}

/// Whether a connection to `port` of this machine is accepted.
pub(crate) fn listens(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
}

/// Waits until `done`, but no longer than `up_to`.
fn within(up_to: Duration, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + up_to;
    while !done() && Instant::now() < deadline {
        thread::sleep(PAUSE);
    }
}

/// Every process below `root`, by the parents listed in `/proc`.
pub(crate) fn descendants(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|pid| Some((pid, parent(pid)?)))
        .collect();
    let mut family = vec![root];
    let mut next = 0;
    while let Some(&elder) = family.get(next) {
        let children = parents.iter().filter(|(_, parent)| *parent == elder);
        family.extend(children.map(|(pid, _)| *pid));
        next += 1;
    }
    family.split_off(1)
}

/// Whether a process runs; one that merely waits to be buried does not.
fn alive(pid: u32) -> bool {
    fs::read_link(format!("/proc/{pid}/exe")).is_ok()
}

fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // "pid (name) state parent …"; the name itself may hold brackets.
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}

fn send(pid: u32, signal: Signal) {
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw);
    if let Some(pid) = pid {
        // Fails only if the process has ended, which is what we want.
        let _ = kill_process(pid, signal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_process_takes_its_children_along() {
        let shell = Tool {
            program: "sh".into(),
            install: "it is part of every system",
        };
        let mut parent = Process::start(&shell, |command, _| {
            command.args(["-c", "sleep 60 & echo $!; wait"]);
        });
        let child = parent.wait_for_line().parse().expect("a process id");
        assert!(alive(child));
        drop(parent);
        assert!(!alive(child));
    }

    #[test]
    #[should_panic(expected = "no-such-program is missing: get it somewhere")]
    fn a_missing_program_is_named_with_what_to_do_about_it() {
        let tool = Tool {
            program: "no-such-program".into(),
            install: "get it somewhere",
        };
        Process::start(&tool, |_, _| ());
    }
}
