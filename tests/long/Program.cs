using Long.Ahead;
using Long.Calibrating;
using Long.Manifests;
using Long.Replay;

var runs = new Dictionary<string, Func<string[], Task<int>>>
{
    ["year"] = _ => SimulatedYear.Run(),
    ["calibration"] = options => Task.FromResult(Calibration.Run(options, Console.Out)),
    ["replay"] = Quarter.Run,
    ["manifests"] = LargeManifest.Run,
    ["quarter"] = options => Task.FromResult(RepsQuarter.Run(options, Console.Out)),
};
if (args is not [var name, .. var options] || !runs.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"What to run, of {string.Join(", ", runs.Keys)}; tests/long/README.md says what each is.");
    return 2;
}

return await run(options);
