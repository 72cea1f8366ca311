//! Decoding and encoding of three messages; `cargo xtask bench` makes the tables of `docs/performance.md` of it.
//!
//! What an iteration made is dropped in its time: so the next one finds memory that was used before, as in a server, and no
//! contender is measured by how fast the system hands out new pages.

use std::hint::black_box;
use std::time::Duration;

use benchmarks::contenders::quick_xml_serde::QuickXmlSerde;
use benchmarks::contenders::saponify::Saponify;
use benchmarks::contenders::xsd_parser::XsdParser;
use benchmarks::contenders::{Codec, raw_quick_xml};
use benchmarks::content::{Answer, Call};
use benchmarks::{check, messages};
use cpu_time::ProcessTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{BenchmarkGroup, Criterion, Throughput};

fn main() {
    let mut criterion = Criterion::default()
        .with_measurement(ProcessorTime)
        .sample_size(30)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    message::<Call>(&mut criterion, "call", &messages::call());
    message::<Answer>(&mut criterion, "answer of 100", &messages::answer(100));
    message::<Answer>(&mut criterion, "answer of 20000", &messages::answer(20_000));
    criterion.final_summary();
}

/// Measures one message; all contenders have to come to the same content first.
fn message<C>(criterion: &mut Criterion<ProcessorTime>, name: &str, xml: &str)
where
    C: std::fmt::Debug + PartialEq,
    Saponify: Codec<C>,
    QuickXmlSerde: Codec<C>,
    XsdParser: Codec<C>,
{
    check::contenders_agree::<C>(xml.as_bytes()).expect("the contenders read and write the same");

    let mut group = criterion.benchmark_group(format!("decode {name}"));
    group.throughput(Throughput::Bytes(xml.len() as u64));
    decode::<C, Saponify>(&mut group, "saponify", xml);
    decode::<C, QuickXmlSerde>(&mut group, "quick-xml + serde", xml);
    decode::<C, XsdParser>(&mut group, "xsd-parser", xml);
    for (id, check_end_names) in [("raw loop", true), ("raw loop, end names unchecked", false)] {
        group.bench_function(id, |bencher| {
            bencher.iter(|| raw_quick_xml::read(black_box(xml.as_bytes()), check_end_names));
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group(format!("encode {name}"));
    group.throughput(Throughput::Bytes(xml.len() as u64));
    encode::<C, Saponify>(&mut group, "saponify", xml);
    encode::<C, QuickXmlSerde>(&mut group, "quick-xml + serde", xml);
    encode::<C, XsdParser>(&mut group, "xsd-parser", xml);
    group.finish();
}

fn decode<C, T: Codec<C>>(group: &mut BenchmarkGroup<'_, ProcessorTime>, id: &str, xml: &str) {
    group.bench_function(id, |bencher| bencher.iter(|| T::decode(black_box(xml.as_bytes()))));
}

fn encode<C, T: Codec<C>>(group: &mut BenchmarkGroup<'_, ProcessorTime>, id: &str, xml: &str) {
    let envelope = T::decode(xml.as_bytes()).expect("was decoded before");
    group.bench_function(id, |bencher| bencher.iter(|| T::encode(black_box(&envelope))));
}

/// The processor's time rather than the clock's: a machine that does other things as well makes no contender slow.
struct ProcessorTime;

impl Measurement for ProcessorTime {
    type Intermediate = ProcessTime;
    type Value = Duration;

    fn start(&self) -> ProcessTime {
        ProcessTime::now()
    }

    fn end(&self, start: ProcessTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, time: &Duration) -> f64 {
        time.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}
