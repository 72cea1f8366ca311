//! Asks a weather service for the temperature in a city:
//!
//! ```text
//! cargo run -p build-script-example -- http://localhost:8080/weather Stockholm
//! ```

use std::process::ExitCode;

use saponify::client::CallError;

#[allow(dead_code, unreachable_pub, reason = "generated for any use, of which this is one")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/weather.rs"));
}

use generated::GetTemperature;
use generated::weather::GetTemperatureFault;
use generated::weather::blocking::WeatherClient;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, city] = arguments.as_slice() else {
        let request = GetTemperature { city: "Stockholm".to_owned() };
        println!("usage: build-script-example <url> <city>\n\nIt sends:");
        println!("{}", saponify::to_string(&request).unwrap_or_default());
        return ExitCode::FAILURE;
    };
    match ask(url, city) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn ask(url: &str, city: &str) -> Result<String, Box<dyn std::error::Error>> {
    let client = WeatherClient::new(url)?;
    match client.get_temperature(city.to_owned()) {
        Ok(temperature) => Ok(format!("{} °C, measured {}", temperature.celsius, temperature.measured)),
        Err(CallError::Fault(GetTemperatureFault::UnknownCity(_))) => {
            Ok(format!("there is no city called {city}"))
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::generated::{GetTemperature, GetTemperatureResponse};

    #[test]
    fn writes_the_request_and_reads_the_answer() {
        let request = GetTemperature { city: "Malmö".to_owned() };
        let xml = saponify::to_string(&request).unwrap();
        assert_eq!(saponify::from_str::<GetTemperature>(&xml).unwrap(), request);

        let answer = "<GetTemperatureResponse xmlns='urn:weather'><GetTemperatureResult xmlns:t='urn:weather:types'>\
                      <t:celsius>-3.5</t:celsius><t:measured>2024-01-02T03:04:05Z</t:measured>\
                      </GetTemperatureResult></GetTemperatureResponse>";
        let answer: GetTemperatureResponse = saponify::from_str(answer).unwrap();
        assert_eq!(answer.get_temperature_result.celsius, -3.5);
    }
}
