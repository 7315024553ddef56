/** Time that tests move over HTTP. */
package org.anlan.testclock.internal;
