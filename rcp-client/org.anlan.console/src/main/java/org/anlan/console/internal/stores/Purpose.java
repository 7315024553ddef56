package org.anlan.console.internal.stores;

import org.anlan.api.Link;

/** What supplies are given out for: an incident, a task, a response. */
record Purpose(Link link, boolean drill) {}
