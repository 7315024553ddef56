/** Items, stores, lots, movements, assets, requests and stocktakes. */
package org.anlan.resources.internal;
