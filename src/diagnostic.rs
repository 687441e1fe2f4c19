//! Floor 0. What is wrong with a mapping, where, and what would be right.
