/** The REST face: sign-in, wire form, problems, and core's own resources. */
package org.anlan.core.internal.web;
