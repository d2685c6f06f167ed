/** The engine's web applications as people find them here: their lists, what their forms show, their shared files. */
package io.xiaohao.engine.webapps;
