//! The command line.

use std::net::{Ipv4Addr, SocketAddr};
use std::str::FromStr;
use std::time::Duration;

use crate::simulator::EXPIRY;

pub(crate) const USAGE: &str = "\
usage: server [option…]

  --listen ADDRESS:PORT   where to listen; port 0 takes a free one (default 127.0.0.1:12620)
  --auth                  callers have to be a host administrator: LogonID admin, Password secret
  --agents N              so many agents work on requests; with none they stay queued (default 2)
  --speed FACTOR          agents work so many times faster (default 1)
  --expiry MINUTES        how long requests that have ended are remembered (default 30)";

/// What the command line says.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) listen: SocketAddr,
    pub(crate) auth: bool,
    pub(crate) agents: u16,
    pub(crate) speed: f64,
    pub(crate) expiry: Duration,
}

impl Default for Arguments {
    fn default() -> Arguments {
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 12620));
        Arguments { listen, auth: false, agents: 2, speed: 1.0, expiry: EXPIRY }
    }
}

impl Arguments {
    /// `None` when only the usage is asked for.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Option<Arguments>, String> {
        let mut arguments = Arguments::default();
        let mut words = words.into_iter();
        while let Some(option) = words.next() {
            match option.as_str() {
                "--help" | "-h" => return Ok(None),
                "--listen" => arguments.listen = value(&option, words.next())?,
                "--auth" => arguments.auth = true,
                "--agents" => arguments.agents = value(&option, words.next())?,
                "--speed" => arguments.speed = positive(&option, words.next())?,
                "--expiry" => {
                    let minutes = positive(&option, words.next())?;
                    arguments.expiry = Duration::try_from_secs_f64(60.0 * minutes).unwrap_or(Duration::MAX);
                }
                _ => return Err(format!("there is no option `{option}`")),
            }
        }
        Ok(Some(arguments))
    }
}

fn value<T: FromStr>(option: &str, value: Option<String>) -> Result<T, String> {
    let value = value.ok_or_else(|| format!("`{option}` is not followed by a value"))?;
    value.parse().map_err(|_| format!("`{option}` does not take `{value}`"))
}

fn positive(option: &str, text: Option<String>) -> Result<f64, String> {
    let number: f64 = value(option, text)?;
    if number.is_finite() && number > 0.0 {
        Ok(number)
    } else {
        Err(format!("`{option}` does not take {number}"))
    }
}
