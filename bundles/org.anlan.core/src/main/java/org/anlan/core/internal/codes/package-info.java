/** Code tables from files. */
package org.anlan.core.internal.codes;
