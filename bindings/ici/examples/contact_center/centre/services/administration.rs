//! The administration of the contact centre's integration.

use sap_ici::oii::OiiService;
use sap_ici::saponify::server::Call;
use sap_ici::saponify::soap::Fault;

use crate::centre::Centre;
use crate::centre::world::Refusal;

fn fault(refusal: &Refusal) -> Fault {
    Fault::receiver(refusal.to_string())
}

impl OiiService for Centre {
    async fn enum_clients(&self, _call: Call<()>) -> Result<Option<Vec<String>>, Fault> {
        let lines = self.act(|world| Ok(world.phone_lines())).map_err(|refusal| fault(&refusal))?;
        Ok(Some(lines))
    }

    async fn enum_items(&self, _call: Call<()>) -> Result<Option<Vec<String>>, Fault> {
        let items = self.act(|world| Ok(world.item_list())).map_err(|refusal| fault(&refusal))?;
        Ok(Some(items))
    }

    async fn enum_users(&self, _call: Call<()>) -> Result<Option<Vec<String>>, Fault> {
        let users = self.act(|world| Ok(world.user_list())).map_err(|refusal| fault(&refusal))?;
        Ok(Some(users))
    }

    async fn get_http_request_time(&self, _call: Call<()>) -> Result<Option<String>, Fault> {
        Ok(Some("AppDomainAppVirtualPath=/OII".to_owned()))
    }

    async fn get_log_path(&self, _call: Call<()>) -> Result<Option<String>, Fault> {
        // It is written to standard output.
        Ok(Some(String::new()))
    }

    async fn get_state(&self, _call: Call<()>) -> Result<Option<String>, Fault> {
        let state = if self.is_stopped() { "Stopped" } else { "Connected" };
        Ok(Some(state.to_owned()))
    }

    async fn set_log_level(&self, _call: Call<()>, _level: i32) -> Result<(), Fault> {
        Err(fault(&Refusal::NotImplemented("setting the log level")))
    }

    async fn start(&self, _call: Call<()>) -> Result<(), Fault> {
        self.set_stopped(false);
        Ok(())
    }

    async fn stop(&self, _call: Call<()>) -> Result<(), Fault> {
        self.set_stopped(true);
        // Subscriptions stay: it is a pause.
        self.events().pause();
        Ok(())
    }

    async fn unload(&self, _call: Call<()>) -> Result<(), Fault> {
        // There are no settings to be read anew, and the next call would start it again.
        self.set_stopped(false);
        Ok(())
    }

    async fn update_settings(&self, _call: Call<()>) -> Result<(), Fault> {
        self.act(|world| world.refresh()).map_err(|refusal| fault(&refusal))
    }
}
