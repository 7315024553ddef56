/**
 * A domain's services on a real database, real transactions, a real feed and real deadlines,
 * without OSGi: see {@link org.anlan.testbase.TestBase}.
 */
package org.anlan.testbase;
