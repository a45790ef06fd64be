using System.Text.RegularExpressions;
using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>The page as the browser hands it to a screen reader.</summary>
public sealed class ScreenReaderTests(Chromium chromium, StandingAtRisk standing) : PageTests(chromium), IClassFixture<StandingAtRisk>
{
    static readonly string[] Landmarks = ["banner", "navigation", "main", "complementary"];
    static readonly string[] Operated = ["button", "textbox", "combobox", "link", "DateTime", "spinbutton", "checkbox"];

    [Fact]
    public async Task Landmarks_one_first_heading_and_a_name_for_everything_that_can_be_operated()
    {
        var screen = await Open(standing.Workspace);
        await IsAllNamed(screen, 12);
        await screen.Clock.GetByRole(AriaRole.Button, new() { Name = "Go to…" }).ClickAsync();
        await IsAllNamed(screen, 14);
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Asks("Acme · SSO live");
        await IsAllNamed(screen, 16);
    }

    [Fact]
    public async Task A_form_has_a_name_and_an_error_belongs_to_its_field()
    {
        var screen = await Open(standing.Workspace);
        await screen.Becomes("Ana Moreno");
        await screen.Presses("They've heard");
        await Expect(screen.Dialog).ToHaveAccessibleNameAsync("They've heard from you");
        Assert.DoesNotContain(await AccessibleNode.All(screen.Page), node => Operated.Contains(node.Role) && node.Name.Length == 0);

        var field = screen.Dialog.GetByLabel("When do they hear from you again?");
        await Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await field.FillAsync("some day");
        await field.PressAsync("Enter");

        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex("I could not read a date in that"));
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("some day");
    }

    [Fact]
    public async Task A_new_message_is_read_out_and_so_is_what_the_clock_did()
    {
        var screen = await Open(await Run(StoryWeek.Begins()));
        await screen.GoesOn("Mon 23 Nov 2026, 09:00");
        await Expect(screen.Page.Locator("[aria-live=polite]")).ToHaveTextAsync(new Regex("^New message: .*New opportunities"));

        var live = (await AccessibleNode.All(screen.Page)).Where(node => node.Live is not null).ToArray();
        Assert.Contains(live, node => node is { Role: "status", Live: "polite" });
        await Expect(screen.Notice).ToContainTextAsync(new Regex("Moved to Mon 09:00. (Ana and Sam|Sam and Ana) got a message."));
    }

    static async Task IsAllNamed(Screen screen, int least)
    {
        var nodes = await AccessibleNode.All(screen.Page);
        foreach (var landmark in Landmarks)
        {
            Assert.Single(nodes, node => node.Role == landmark);
        }

        Assert.Equal("SalesNudgeBot", Assert.Single(nodes, node => node is { Role: "heading", Level: 1 }).Name);
        var operated = nodes.Where(node => Operated.Contains(node.Role)).ToArray();
        Assert.True(operated.Length >= least, $"Only {operated.Length} controls were found.");
        Assert.DoesNotContain(operated, node => string.IsNullOrWhiteSpace(node.Name));
        Assert.DoesNotContain(nodes, node => node is { Role: "image", Name: "" });
    }
}
