//! One contender doing one thing over and over, to be run under a profiler:
//! `repeat <saponify|serde|xsd-parser|raw> <decode|encode> <call|RECORDS> <times>`.

use std::hint::black_box;

use benchmarks::contenders::quick_xml_serde::QuickXmlSerde;
use benchmarks::contenders::saponify::Saponify;
use benchmarks::contenders::xsd_parser::XsdParser;
use benchmarks::contenders::{Codec, Failure, raw_quick_xml};
use benchmarks::content::{Answer, Call};
use benchmarks::messages;

const USAGE: &str = "repeat <saponify|serde|xsd-parser|raw> <decode|encode> <call|RECORDS> <times>";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [contender, direction, message, times] = arguments.as_slice() else { return Err(USAGE.into()) };
    let times: usize = times.parse()?;
    if message == "call" {
        repeat::<Call>(contender, direction, &messages::call(), times)
    } else {
        repeat::<Answer>(contender, direction, &messages::answer(message.parse()?), times)
    }
}

fn repeat<C>(contender: &str, direction: &str, xml: &str, times: usize) -> Result<(), Failure>
where
    Saponify: Codec<C>,
    QuickXmlSerde: Codec<C>,
    XsdParser: Codec<C>,
{
    match contender {
        "saponify" => run::<C, Saponify>(direction, xml, times),
        "serde" => run::<C, QuickXmlSerde>(direction, xml, times),
        "xsd-parser" => run::<C, XsdParser>(direction, xml, times),
        "raw" => {
            (0..times).try_for_each(|_| raw_quick_xml::read(black_box(xml.as_bytes()), true).map(|_| ()))
        }
        _ => Err(USAGE.into()),
    }
}

fn run<C, T: Codec<C>>(direction: &str, xml: &str, times: usize) -> Result<(), Failure> {
    match direction {
        "decode" => {
            for _ in 0..times {
                black_box(T::decode(black_box(xml.as_bytes()))?);
            }
        }
        "encode" => {
            let envelope = T::decode(xml.as_bytes())?;
            for _ in 0..times {
                black_box(T::encode(black_box(&envelope))?);
            }
        }
        _ => return Err(USAGE.into()),
    }
    Ok(())
}
