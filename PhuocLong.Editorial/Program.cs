using PhuocLong.Editorial.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddOperatorSettings(args);
builder.Services.AddShell();

var app = builder.Build();
app.MapShell();
app.Run();
