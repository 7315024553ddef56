package org.anlan.api.access;

import java.util.Optional;

/** Which accounts are wanted. */
public record UserFilter(Optional<Role> role, Optional<Boolean> disabled, Optional<String> q) {}
