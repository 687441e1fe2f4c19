//! The plan that makes the live tables fit a mapping: ordered steps, each with its effect on a running system.

mod columns;
mod compare;
mod fit;
mod keys;
mod model;
mod postgres;
mod rebuild;
mod replacement;
mod server;
mod shape;
mod size;
mod steps;
mod table_text;
mod tables;

pub(super) use model::StepStatement;
pub use model::{Difference, Effect, Follows, Obstacle, Plan, PlanOptions, SavedPlan, SavedStep, Step};
pub(super) use steps::{Planner, template_error};
