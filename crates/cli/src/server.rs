//! Serves the house over HTTP until somebody stops it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use suasion_app::App;
use suasion_web::WebState;
use tokio::{net::TcpListener, signal, sync::watch};

use crate::{edge, trouble::Trouble};

/// How long requests under way may take once somebody has asked to stop.
const PATIENCE: Duration = Duration::from_secs(10);

/// Takes the address; port 0 takes any free one.
pub async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Trouble> {
    let listener = TcpListener::bind(address).await.map_err(|error| Trouble::Listen { address, error })?;
    let taken = listener.local_addr().map_err(|error| Trouble::Listen { address, error })?;
    Ok((listener, taken))
}

/// Serves until an interrupt or a termination signal; requests under way are answered as long as
/// patience lasts, then the house is closed.
pub async fn serve(app: App, listener: TcpListener, behind_tls: bool) -> Result<(), Trouble> {
    let state =
        WebState { app: app.clone(), clock: Arc::new(edge::now), random: edge::random(), secure_cookies: behind_tls };
    let (stop, stopping) = watch::channel(false);
    let mut asked = stopping.clone();
    let serving = suasion_web::serve(state, listener, async move {
        stopped().await;
        // Nobody listens any more only if the server has ended by itself.
        let _ = stop.send(true);
    });
    let served = tokio::select! {
        served = serving => served,
        () = async {
            let _ = asked.wait_for(|asked| *asked).await;
            tokio::time::sleep(PATIENCE).await;
        } => Ok(()),
    };
    app.close().await;
    served.map_err(Trouble::Server)
}

/// Comes back when somebody stops the program.
async fn stopped() {
    let interrupted = async {
        // Without a handler the signal ends the program at once, which the store survives as well.
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        };
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
