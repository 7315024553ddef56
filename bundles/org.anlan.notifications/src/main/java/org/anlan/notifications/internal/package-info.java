/** Who was told what by which channel and who confirmed it. */
package org.anlan.notifications.internal;
