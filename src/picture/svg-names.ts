const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that draw. What animates is not among them: it can change an address. */
export const drawingElements = words(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs symbol use image ' +
    'marker pattern mask clipPath linearGradient radialGradient stop filter style switch a view ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
);

/** Attributes whose values browsers read as CSS. */
export const styledAttributes = words(
  'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters ' +
    'color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter ' +
    'flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust ' +
    'font-stretch font-style font-variant font-variant-caps font-variant-ligatures font-variant-numeric font-weight ' +
    'glyph-orientation-horizontal glyph-orientation-vertical gradientTransform image-rendering isolation kerning ' +
    'letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode ' +
    'opacity overflow paint-order patternTransform pointer-events shape-rendering stop-color stop-opacity stroke ' +
    'stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width ' +
    'text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style ' +
    'text-indent text-overflow text-rendering transform transform-box transform-origin unicode-bidi vector-effect ' +
    'visibility white-space word-spacing writing-mode',
);

/** Attributes whose values are numbers, names and words, and nothing else to a browser. */
export const plainAttributes = words(
  'amplitude azimuth baseFrequency baseProfile bias class clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode ' +
    'elevation exponent filterUnits focusable fr fx fy gradientUnits height id in in2 intercept k1 k2 k3 k4 ' +
    'kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth ' +
    'maskContentUnits maskUnits media method mode name numOctaves offset operator order orient pathLength ' +
    'patternContentUnits patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio ' +
    'primitiveUnits r radius refX refY requiredExtensions requiredFeatures result role rotate rx ry scale seed side ' +
    'slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale ' +
    'systemLanguage tabindex tableValues target targetX targetY textLength type values version viewBox width x x1 x2 ' +
    'xChannelSelector y y1 y2 yChannelSelector z zoomAndPan',
);

/** Functions of CSS that load nothing, with those of selectors and of fonts. `url()` is looked at by itself. */
export const harmlessFunctions = words(
  'abs acos asin atan atan2 blur brightness calc circle clamp color color-mix conic-gradient contrast cos counter ' +
    'counters cubic-bezier device-cmyk drop-shadow ellipse env exp fit-content format grayscale has has-slotted host ' +
    'hsl hsla hue-rotate hwb hypot inset invert is lab lang lch light-dark linear linear-gradient local log matrix ' +
    'matrix3d max min minmax mod not nth-child nth-last-child nth-last-of-type nth-of-type oklab oklch opacity path ' +
    'perspective polygon pow radial-gradient rect rem repeat repeating-conic-gradient repeating-linear-gradient ' +
    'repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round saturate scale scale3d scalex ' +
    'scaley scalez selector sepia sign sin skew skewx skewy sqrt steps tan tech translate translate3d translatex ' +
    'translatey translatez var where xywh',
);

/** At-rules with a block that load nothing. */
export const harmlessAtRules = words(
  'media supports keyframes -webkit-keyframes font-face layer container property',
);
