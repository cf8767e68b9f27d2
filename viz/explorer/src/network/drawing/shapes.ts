/** The shapes of kinds, drawn by the graphics card: one program, one call for all partners. */
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Shape } from "../../parts/kinds";
import { SHAPES } from "../scales";
import { rest } from "./threads";

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_ring"] as const;

// Each shape has the area of a circle of its size; `reach` is how far its corners go.
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  float reach = a_shape < 0.5 ? 1.0 : abs(a_shape - 2.0) < 0.5 ? 1.1 : abs(a_shape - 3.0) < 0.5 ? 1.56 : a_shape > 4.5 ? 1.5 : 1.27;
  vec2 corner = 2.0 * (reach + u_correctionRatio / radius) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_place = corner;
  v_pixel = u_correctionRatio / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

// How far a place is from the edge of a shape, in radii of the circle of the same area.
const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
uniform vec3 u_ring;
float edge(vec2 p) {
  vec2 a = abs(p);
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(a.x, a.y) - 0.886;
  if (v_shape < 2.5) return max(a.x * 0.866 + a.y * 0.5, a.y) - 0.952;
  if (v_shape < 3.5) return max(a.x * 0.866 + p.y * 0.5, -p.y) - 0.778;
  if (v_shape < 4.5) return (a.x + a.y) * 0.7071 - 0.886;
  float turn = abs(mod(atan(p.x, p.y) + 0.6283185, 1.256637) - 0.6283185);
  return length(p) * dot(vec2(cos(turn), sin(turn)), vec2(0.3878, 0.9217)) - 0.5817;
}
void main(void) {
  float beyond = edge(v_place) / v_pixel;
  #ifdef PICKING_MODE
  if (beyond > 1.0) discard;
  gl_FragColor = v_color;
  #else
  if (beyond > 1.0) discard;
  float within = 1.0 - smoothstep(0.0, 1.0, beyond);
  vec3 colour = mix(v_color.rgb, u_ring, smoothstep(-1.0, 0.0, beyond) * step(3.0, 1.0 / v_pixel));
  gl_FragColor = vec4(colour, 1.0) * within;
  #endif
}`;

let ring: readonly [number, number, number] = [1, 1, 1];

/** Set the colour of the ring that keeps partners apart: that of the paper. */
export function setRing(colour: string): void {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  ring = [part(1), part(3), part(5)];
}

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  /** While the picture moves nobody points: which partner is where is drawn once it stands still. */
  override render(params: RenderParams): void {
    const pointed = this.pickProgram;
    if (rest.resting) this.pickProgram = null;
    super.render(params);
    this.pickProgram = pointed;
  }

  processVisibleItem(
    index: number,
    start: number,
    data: NodeDisplayData & { shape?: Shape },
  ): void {
    const values = [data.x, data.y, data.size, floatColor(data.color), index];
    values.push(SHAPES.indexOf(data.shape ?? "circle"));
    values.forEach((value, n) => {
      this.array[start + n] = value;
    });
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform3f(uniformLocations.u_ring ?? null, ...ring);
  }
}
