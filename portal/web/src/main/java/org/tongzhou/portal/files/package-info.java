/** Files of objects, for who may read them. */
package org.tongzhou.portal.files;
