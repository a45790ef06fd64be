using System.Text.Json.Nodes;
using FakeSlack.Limits;

namespace FakeSlack.Api;

/// <param name="TakesJson">Reading methods ignore a JSON body.</param>
/// <param name="Scope">Null: none, or one that depends on what is asked for.</param>
/// <param name="Known">The documented arguments.</param>
sealed record ApiMethod(string Name, Tier Tier, string? Scope, bool TakesJson, string[] Known, Func<Call, JsonObject> Run);
