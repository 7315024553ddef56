-- A change may be seen from another unit than the one it belongs to: a task about its hazard point, say.
alter table core_change add column about varchar(36);
