package org.anlan.api.resources;

import java.util.Optional;

/** Which kinds of supplies are wanted. */
public record ItemFilter(Optional<String> code, Optional<String> q) {}
