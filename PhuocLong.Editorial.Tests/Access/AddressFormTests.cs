using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>What is sent to addresses: pages take the forms of the table and no other, and the sample's sign-in is not where real people work.</summary>
[Collection(WiredNewsroom.Tests)]
public sealed partial class AddressFormTests(WiredNewsroom newsroom)
{
    [Fact]
    public void Every_form_a_page_reads_is_in_the_table()
    {
        var read = typeof(Program).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(p => (Component: t.Name, Form: p.GetCustomAttribute<SupplyParameterFromFormAttribute>())))
            .Where(p => p.Form is not null).Select(p => $"{p.Component} {p.Form!.FormName}".TrimEnd());
        Assert.Equal(AddressForms.All.Keys.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Chair")]
    [InlineData("Visitor")]
    public async Task Every_other_page_takes_nothing_that_is_sent_to_it(string person)
    {
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = newsroom.Address };
        var browser = newsroom.Browsers.GetValueOrDefault(person, visitor);
        var own = await browser.GetStringAsync(new Uri(person == "Visitor" ? AccountPaths.SignIn : AccountPaths.Own, UriKind.Relative), TestNewsroom.Stop);
        var token = Token().Match(own).Groups[1].Value;
        var cells = new Cells($"pages sent a form by {person}");
        foreach (var line in AddressTable.Lines.Where(l => l.Method == "GET" && l.Opens == 200 && !AddressForms.Pages.Contains(l.Route)))
        {
            using var form = new FormUrlEncodedContent([new("_handler", "no-such-form"), new("__RequestVerificationToken", token)]);
            using var request = AddressTests.RequestFor(newsroom, line);
            using var answer = await browser.PostAsync(request.RequestUri, form, TestNewsroom.Stop);
            var taken = answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains(AccountPaths.SignIn, StringComparison.Ordinal) != true;
            cells.Compare($"{person} · POST {line.Route}", false, taken);
        }
        cells.Agree();
    }

    [Fact]
    public async Task The_samples_sign_in_is_mapped_for_development_alone_and_lets_nobody_in_before_there_is_a_sample()
    {
        await using var development = new HostedNewsroom("Development", settings: ("Sample:Fill", "false"));
        await using var production = new HostedNewsroom();
        Assert.Equal([AddressForms.OfTheSample], AddressTests.Mapped(development.Services).Except(AddressTests.Mapped(production.Services)));

        foreach (var app in (HostedNewsroom[])[development, production])
        {
            var email = app == development ? "truong.ban@mau.phuoclong.example" : "lan@phuoclong.example";
            await app.AddMemberAsync(email, SampleSignIns.Password);
            using var browser = app.Browser();
            using var answer = await HostedNewsroom.SendFormAsync(browser, AccountPaths.SignIn, "", AccountPaths.SampleSignIn, ("email", email));
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.StartsWith("editorial=", StringComparison.Ordinal));
            using var after = await browser.GetAsync(new Uri(AccountPaths.Own, UriKind.Relative), TestNewsroom.Stop);
            Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
