/**
 * Pictures of places, drawn by the program: before and after somebody put them in order. The same place looks the same at
 * every start and on every machine; no text is written in them, because fonts differ and a server may have none.
 */
package io.xiaohao.demo.picture;
