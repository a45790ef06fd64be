using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.BlockKit;
using FakeSlack.Model;
using Microsoft.AspNetCore.Http;

namespace FakeSlack.Server;

/// <summary>What an app posts to the address that an interaction or a command came with.</summary>
static class ResponseUrlAnswer
{
    public static async Task Write(HttpContext context, SlackTeam team)
    {
        JsonObject? said = null;
        try
        {
            said = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            team.Complain("response_url: was sent something that is no JSON");
        }

        if (context.Request.Headers.ContainsKey("Authorization"))
        {
            team.Complain("response_url: was sent a token, which it has no use for");
        }

        var (status, answer) = said is null ? (400, "invalid_payload") : Take(team, context.Request.Path, said);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(answer);
    }

    static (int Status, string Answer) Take(SlackTeam team, string path, JsonObject said)
    {
        lock (team.Gate)
        {
            var (use, error) = team.ResponseUrls.Use(path);
            if (use is null)
            {
                team.Complain($"response_url: {error}");
                return (404, error!);
            }

            var wrong = said["blocks"] is JsonArray blocks ? BlockKitLimits.Check(JsonSerializer.SerializeToElement(blocks)) : [];
            if (wrong.Count > 0)
            {
                team.Complain($"response_url: {string.Join("; ", wrong)}");
                return (400, "invalid_blocks");
            }

            if ((bool?)said["delete_original"] == true)
            {
                use.Message?.Deleted = true;
                return (200, "ok");
            }

            var (text, shown) = ((string?)said["text"] ?? "", said["blocks"]?.DeepClone() as JsonArray);
            if (text.Length == 0)
            {
                if (shown is null)
                {
                    return (400, "no_text");
                }

                team.Complain("response_url: blocks without text");
            }

            if ((bool?)said["replace_original"] == true && use.Message is { } original)
            {
                team.Identify(shown);
                (original.Text, original.Blocks, original.Edits) = (text, shown, original.Edits + 1);
                team.Tell(use.User);
                return (200, "ok");
            }

            team.FromBot(team.Channels[use.Channel], text, shown, onlyFor: (string?)said["response_type"] == "in_channel" ? null : use.User);
            return (200, "ok");
        }
    }
}
