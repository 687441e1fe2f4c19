//! `--http`: serves metrics, liveness and readiness of a run.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use metrics::gauge;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::background::background_runtime;
use super::error::AppError;
use crate::pipeline::RunContext;
use crate::pipeline::meters::{BROKER_UP, CONSUMER_LAG, DATABASE_UP, MetricKind, RUN_METRICS};
use crate::source::Assignment;

/// How often histogram samples are moved into their buckets while nobody reads the metrics.
const UPKEEP_INTERVAL: Duration = Duration::from_secs(5);

/// Maximum number of open connections. Each takes a descriptor, and the run needs some of its own.
const MAX_CONNECTIONS: usize = 32;

/// Time in which a client must send the header of its request.
const HEADER_TIMEOUT: Duration = Duration::from_secs(2);

/// Time after which a connection is closed. A response can wait two seconds for the database.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(10);

/// Parses `HOST:PORT`. An unknown host is detected only when the server starts to listen.
pub(crate) fn parse_address(text: &str) -> Result<String, String> {
    match text.rsplit_once(':') {
        Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(text.to_owned()),
        _ => Err("expected `HOST:PORT`, such as `127.0.0.1:9400`".to_owned()),
    }
}

struct HttpState {
    recorder: PrometheusHandle,
    context: RunContext,
}

/// Starts the HTTP server and the recording of metrics. Both run until the process exits.
pub(crate) async fn listen(address: &str, context: &RunContext) -> Result<(), AppError> {
    let background = background_runtime().map_err(AppError::Runtime)?;
    let to_bind = address.to_owned();
    let listener = background.spawn(TcpListener::bind(to_bind)).await.map_err(io::Error::other).flatten();
    let listener = listener.map_err(|source| AppError::Listen(address.to_owned(), source))?;
    let bound = listener.local_addr().map_err(AppError::Runtime)?;
    let state = Arc::new(HttpState { recorder: install_recorder()?, context: context.clone() });
    let upkeep = Arc::clone(&state);
    background.spawn(async move {
        let mut ticks = tokio::time::interval(UPKEEP_INTERVAL);
        loop {
            ticks.tick().await;
            upkeep.recorder.run_upkeep();
        }
    });
    let routes = Router::new()
        .route("/metrics", get(metrics))
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(readyz))
        .with_state(state);
    background.spawn(serve(listener, routes));
    tracing::info!("metrics at http://{bound}/metrics");
    Ok(())
}

/// Answers one request per connection. Clients that send nothing or read nothing keep their connection for a
/// limited time. Further clients wait in the queue of the listening socket, without a descriptor.
async fn serve(mut listener: TcpListener, routes: Router) {
    let slots = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    // The semaphore is never closed.
    while let Ok(slot) = Arc::clone(&slots).acquire_owned().await {
        let (stream, _) = Listener::accept(&mut listener).await;
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_TIMEOUT)
            .keep_alive(false)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes.clone()));
        tokio::spawn(async move {
            // The client sees that its request failed.
            let _ = tokio::time::timeout(CONNECTION_TIMEOUT, connection).await;
            drop(slot);
        });
    }
}

/// Installs the process's metrics recorder.
fn install_recorder() -> Result<PrometheusHandle, BuildError> {
    let mut builder = PrometheusBuilder::new();
    for family in RUN_METRICS {
        if let MetricKind::Histogram(buckets) = family.kind {
            let name = Matcher::Full(family.name.to_owned());
            builder = builder.set_buckets_for_metric(name, buckets)?;
        }
    }
    let handle = builder.install_recorder()?;
    for family in RUN_METRICS {
        family.describe();
    }
    Ok(handle)
}

async fn metrics(State(state): State<Arc<HttpState>>) -> impl IntoResponse {
    let mut text = state.recorder.render();
    text.push_str(&render_gauges(&state.context).await);
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text)
}

/// Renders the gauges with a new recorder for each request, so that revoked partitions disappear.
async fn render_gauges(context: &RunContext) -> String {
    let health = &context.health;
    let flag = |up: bool| f64::from(u8::from(up));
    let database_up = health.database_up().await;
    let recorder = PrometheusBuilder::new().build_recorder();
    metrics::with_local_recorder(&recorder, || {
        DATABASE_UP.describe();
        gauge!(DATABASE_UP.name).set(flag(database_up));
        if let Some(broker_up) = health.broker_up() {
            BROKER_UP.describe();
            gauge!(BROKER_UP.name).set(flag(broker_up));
        }
        for (partition, lag) in health.assignment().map(Assignment::lag).unwrap_or_default() {
            CONSUMER_LAG.describe();
            let (topic, number) = (partition.topic.to_string(), partition.number.to_string());
            // A double represents every realistic lag exactly.
            #[allow(clippy::cast_precision_loss)]
            gauge!(CONSUMER_LAG.name, "topic" => topic, "partition" => number).set(lag as f64);
        }
    });
    recorder.handle().render()
}

async fn readyz(State(state): State<Arc<HttpState>>) -> impl IntoResponse {
    let reasons = state.context.health.not_ready_reasons(&state.context.shutdown).await;
    if reasons.is_empty() {
        return (StatusCode::OK, "ready\n".to_owned());
    }
    let lines = reasons.iter().map(|reason| format!("{reason}\n"));
    (StatusCode::SERVICE_UNAVAILABLE, lines.collect())
}

#[cfg(test)]
mod tests {
    use super::parse_address;

    #[test]
    fn addresses_have_a_host_and_a_port() {
        for good in ["127.0.0.1:0", "[::1]:9400", "localhost:9400"] {
            assert_eq!(parse_address(good).as_deref(), Ok(good));
        }
        for bad in ["", "9400", ":9400", "localhost", "localhost:", "localhost:99999", "localhost:x"] {
            assert!(parse_address(bad).is_err(), "{bad}");
        }
    }
}
