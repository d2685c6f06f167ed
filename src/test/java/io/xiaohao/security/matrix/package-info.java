/** Who may call what, written down once in tables and tried call by call on the served product. */
package io.xiaohao.security.matrix;
